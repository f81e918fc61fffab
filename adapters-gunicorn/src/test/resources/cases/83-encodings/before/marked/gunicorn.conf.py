# coding: latin-1
wsgi_app = "nova-api-wsgi"
