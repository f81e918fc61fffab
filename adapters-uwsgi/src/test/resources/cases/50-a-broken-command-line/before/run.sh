uwsgi --wsgi-file /usr/bin/nova-api-wsgi --plugin python3
