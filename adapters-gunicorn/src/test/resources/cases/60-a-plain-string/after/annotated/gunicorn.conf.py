wsgi_app: str = "nova.wsgi.osapi_compute:application"
