wsgi_app = '/usr/bin/nova-api-wsgi:application'
