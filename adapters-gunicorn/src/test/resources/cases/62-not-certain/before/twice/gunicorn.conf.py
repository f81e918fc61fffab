wsgi_app = "nova-api-wsgi"
bind = ":80"
wsgi_app = "other:app"
