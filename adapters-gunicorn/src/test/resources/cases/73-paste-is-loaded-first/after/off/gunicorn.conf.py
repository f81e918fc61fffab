paste = None
wsgi_app = "nova.wsgi.osapi_compute:application"
