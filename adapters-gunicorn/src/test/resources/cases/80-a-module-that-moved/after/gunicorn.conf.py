wsgi_app = "mistral.wsgi:application"
