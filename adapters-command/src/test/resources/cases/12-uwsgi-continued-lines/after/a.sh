#!/bin/sh
exec uwsgi \
    --http-socket :8774 \
    --module nova.wsgi.osapi_compute:application \
    --processes 4

