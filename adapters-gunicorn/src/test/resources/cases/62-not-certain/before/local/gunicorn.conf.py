wsgi_app = "nova-api-wsgi"


def on_starting(server):
    wsgi_app = "x:y"
    return wsgi_app
