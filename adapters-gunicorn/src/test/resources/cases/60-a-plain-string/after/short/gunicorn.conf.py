wsgi_app='ask.wsgi'
