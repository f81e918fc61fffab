wsgi_app = "my-own-shim"
