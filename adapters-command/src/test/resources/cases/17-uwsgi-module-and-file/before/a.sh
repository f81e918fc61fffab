#!/bin/sh
uwsgi --wsgi-file /usr/bin/nova-api-wsgi --module nova.wsgi.osapi_compute:application
