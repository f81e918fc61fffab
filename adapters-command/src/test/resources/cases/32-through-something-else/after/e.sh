#!/bin/sh
sh -c "exec uwsgi --module nova.wsgi.osapi_compute:application"
