wsgi_app: str
