wsgi_app = "nova.api.openstack.compute.wsgi:init_application()"
