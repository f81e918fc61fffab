#!/bin/sh
exec gunicorn -b :8774 /usr/bin/nova-api-wsgi
