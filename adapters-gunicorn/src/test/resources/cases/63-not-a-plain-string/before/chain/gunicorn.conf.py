wsgi_app = app = "nova-api-wsgi"
