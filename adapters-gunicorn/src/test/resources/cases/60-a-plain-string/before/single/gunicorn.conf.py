wsgi_app='nova-api-wsgi'  # until the module is there
