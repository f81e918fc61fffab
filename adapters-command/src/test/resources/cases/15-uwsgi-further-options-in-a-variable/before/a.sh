#!/bin/sh
uwsgi $UWSGI_OPTIONS --wsgi-file /usr/bin/nova-api-wsgi
