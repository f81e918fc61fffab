paste = "prod.ini"
wsgi_app = "nova-api-wsgi"
