wsgi_app = "app.py"
