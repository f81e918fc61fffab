wsgi_app = "cinder.wsgi.api:application"
