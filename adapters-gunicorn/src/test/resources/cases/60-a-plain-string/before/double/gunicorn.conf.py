bind = "0.0.0.0:8774"
workers = 4
wsgi_app = "nova-api-wsgi"
