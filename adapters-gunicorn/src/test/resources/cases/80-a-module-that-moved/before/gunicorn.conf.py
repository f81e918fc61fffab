wsgi_app = "mistral.api.wsgi"
