wsgi_app = "cinder-wsgi"
