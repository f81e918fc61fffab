import sys
wsgi_app = "nova-api-wsgi"
setattr(sys.modules[__name__], "wsgi_app", "x:y")
