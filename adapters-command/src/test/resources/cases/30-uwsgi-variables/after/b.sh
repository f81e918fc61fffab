#!/bin/sh
export UWSGI_MODULE=nova.wsgi.osapi_compute:application
exec uwsgi --http :80
