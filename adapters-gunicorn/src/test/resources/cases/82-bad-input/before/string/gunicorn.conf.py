wsgi_app = "nova-api-wsgi
bind = 1
