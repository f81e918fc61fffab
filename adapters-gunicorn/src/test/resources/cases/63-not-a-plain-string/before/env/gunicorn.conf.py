import os
wsgi_app = os.getenv("A", "nova-api-wsgi")
