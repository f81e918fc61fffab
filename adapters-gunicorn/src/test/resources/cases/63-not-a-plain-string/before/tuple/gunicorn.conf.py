wsgi_app, bind = "nova-api-wsgi", ":80"
