from base import wsgi_app
