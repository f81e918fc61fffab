from base import *
wsgi_app = "nova-api-wsgi"
