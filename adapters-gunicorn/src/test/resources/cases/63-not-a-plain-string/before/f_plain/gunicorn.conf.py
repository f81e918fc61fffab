wsgi_app = f"nova-api-wsgi"
