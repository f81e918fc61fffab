wsgi_app: str = "nova-api-wsgi"
