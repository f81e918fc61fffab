# A script cannot be loaded by gunicorn: this never worked.
bind = "127.0.0.1:8778"
workers = 2
wsgi_app = "/usr/bin/placement-api"
