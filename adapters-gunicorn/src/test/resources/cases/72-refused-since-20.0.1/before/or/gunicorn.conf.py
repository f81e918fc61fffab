wsgi_app = "m:a or b"
