#!/bin/sh
UWSGI_WSGI_FILE=/old uwsgi --wsgi-file /usr/bin/nova-api-wsgi
