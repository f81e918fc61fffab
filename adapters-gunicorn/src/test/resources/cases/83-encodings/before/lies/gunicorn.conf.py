# coding: utf-8
# café
wsgi_app = "nova-api-wsgi"
