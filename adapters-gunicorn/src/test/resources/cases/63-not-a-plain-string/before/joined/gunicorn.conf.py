wsgi_app = "nova" "-api-wsgi"
