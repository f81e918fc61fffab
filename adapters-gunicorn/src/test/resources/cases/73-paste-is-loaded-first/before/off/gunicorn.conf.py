paste = None
wsgi_app = "nova-api-wsgi"
