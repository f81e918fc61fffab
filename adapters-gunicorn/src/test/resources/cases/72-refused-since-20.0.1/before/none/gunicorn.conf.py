wsgi_app = "m:None"
