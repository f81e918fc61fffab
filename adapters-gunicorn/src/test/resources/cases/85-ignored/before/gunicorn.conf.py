# rebind: ignore
wsgi_app = "nova-api-wsgi"
