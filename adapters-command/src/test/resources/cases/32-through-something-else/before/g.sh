#!/bin/sh
start-stop-daemon --start --exec /usr/bin/uwsgi -- --wsgi-file /usr/bin/nova-api-wsgi
