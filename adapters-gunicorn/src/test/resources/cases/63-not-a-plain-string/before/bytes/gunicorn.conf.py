wsgi_app = b"nova-api-wsgi"
