n = "nova"
wsgi_app = f"{n}.wsgi:app"
