wsgi_app = ""
