chdir = "/opt/shim"
wsgi_app = "nova_api_wsgi:application"
