wsgi_app = "nova-api-wsgi"
globals()["wsgi_app"] = "x:y"
