wsgi_app = "./x.py"
