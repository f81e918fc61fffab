#!/bin/sh
UWSGI_MODULE=nova.wsgi.osapi_compute:application uwsgi --wsgi-file /usr/bin/nova-api-wsgi
