#!/bin/sh
UWSGI_WSGI_FILE=/usr/bin/nova-api-wsgi
uwsgi --wsgi-file "$UWSGI_WSGI_FILE"
