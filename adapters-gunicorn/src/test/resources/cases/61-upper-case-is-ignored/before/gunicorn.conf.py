WSGI_APP = "nova-api-wsgi"
Wsgi_App = 1
