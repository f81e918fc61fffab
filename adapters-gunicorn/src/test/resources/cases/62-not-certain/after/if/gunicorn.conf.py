import os
if os.environ.get("A"):
    wsgi_app = "nova-api-wsgi"
