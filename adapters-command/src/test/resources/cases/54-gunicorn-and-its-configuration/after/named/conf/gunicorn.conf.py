bind = ":8774"
wsgi_app = "nova.wsgi.osapi_compute:application"
