wsgi_app = "nova-api-wsgi"
if 1:
        a = 1
	b = 2
