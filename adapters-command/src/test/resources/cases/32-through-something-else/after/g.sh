#!/bin/sh
start-stop-daemon --start --exec /usr/bin/uwsgi -- --module nova.wsgi.osapi_compute:application
