#!/bin/sh
export UWSGI_WSGI_FILE=/usr/bin/nova-api-wsgi
exec /start
