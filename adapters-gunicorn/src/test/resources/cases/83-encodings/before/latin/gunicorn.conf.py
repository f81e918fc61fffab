# -*- coding: latin-1 -*-
# café
wsgi_app = "nova-api-wsgi"
