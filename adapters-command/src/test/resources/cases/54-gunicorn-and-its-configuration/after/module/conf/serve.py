wsgi_app = "nova.wsgi.osapi_compute:application"
