wsgi_app = "nova.wsgi.osapi_compute:application"


def on_starting(server):
    wsgi_app = "x:y"
    return wsgi_app
