#!/bin/sh
$VENV/bin/uwsgi --wsgi-file /usr/bin/nova-api-wsgi
