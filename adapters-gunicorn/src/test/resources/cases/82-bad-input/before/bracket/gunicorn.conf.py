wsgi_app = "nova-api-wsgi"
x = (1
