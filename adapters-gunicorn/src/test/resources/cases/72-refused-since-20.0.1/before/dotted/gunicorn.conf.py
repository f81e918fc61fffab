wsgi_app = "m:a.b()"
