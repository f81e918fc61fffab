wsgi_app = "nova-api-wsgi"
del wsgi_app
