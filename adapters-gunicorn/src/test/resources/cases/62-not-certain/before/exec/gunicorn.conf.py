wsgi_app = "nova-api-wsgi"
exec(open("more.py").read())
