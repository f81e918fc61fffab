wsgi_app = u'nova-api-wsgi'
