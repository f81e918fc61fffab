wsgi_app = "nova-api-wsgi"


def on_starting(server):
    global wsgi_app
    wsgi_app = "x:y"
