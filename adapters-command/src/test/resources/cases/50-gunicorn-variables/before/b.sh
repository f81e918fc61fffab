#!/bin/sh
export GUNICORN_CMD_ARGS="-w 4 -b :80"
exec gunicorn nova-api-wsgi
