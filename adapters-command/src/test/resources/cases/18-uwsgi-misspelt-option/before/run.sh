#!/bin/sh
uwsgi --http :80 --wsgi_file /usr/bin/nova-api-wsgi
uwsgi --WSGI-FILE=/usr/bin/nova-api-wsgi
uwsgi --no_such /usr/bin/nova-api-wsgi
