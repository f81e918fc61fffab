# -*- coding: latin-1 -*-
# café
wsgi_app = "nova.wsgi.osapi_compute:application"
