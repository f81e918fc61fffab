wsgi_app += ":application"
