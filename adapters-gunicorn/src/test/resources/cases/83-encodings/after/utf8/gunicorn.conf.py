# coding: utf-8
# café
wsgi_app = "nova.wsgi.osapi_compute:application"
