#!/bin/sh
UWSGI_WSGI_FILE=/usr/bin/nova-api-wsgi uwsgi --http :80
