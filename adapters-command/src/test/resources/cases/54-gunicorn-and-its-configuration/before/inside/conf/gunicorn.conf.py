import os

if os.environ.get("OLD"):
    wsgi_app = "nova_old:app"
