#!/bin/sh
exec uwsgi \
    --http-socket :8774 \
    --wsgi-file /usr/bin/nova-api-wsgi \
    --processes 4

