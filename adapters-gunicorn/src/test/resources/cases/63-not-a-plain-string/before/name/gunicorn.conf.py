APP = "nova-api-wsgi"
wsgi_app = APP
