#!/bin/sh
UWSGI_MODULE=nova.wsgi.osapi_compute:application uwsgi --http :80
