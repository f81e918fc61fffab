# coding: nosuch
wsgi_app = "nova-api-wsgi"
