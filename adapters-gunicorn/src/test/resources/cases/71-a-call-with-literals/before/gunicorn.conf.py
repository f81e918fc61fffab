wsgi_app = 'm:create("x", k=1)'
