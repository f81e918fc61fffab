wsgi_app = u'nova.wsgi.osapi_compute:application'
