#!/bin/sh
exec uwsgi --http :8774 --wsgi-file /usr/bin/nova-api-wsgi --master
