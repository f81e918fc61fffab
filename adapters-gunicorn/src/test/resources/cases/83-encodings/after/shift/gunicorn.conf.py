# coding: shift_jis
wsgi_app = "nova-api-wsgi"
