#!/bin/sh
export UWSGI_WSGI_FILE=/usr/bin/nova-api-wsgi
echo "$UWSGI_WSGI_FILE"
exec uwsgi
