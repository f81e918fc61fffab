#!/bin/sh
exec sudo -u nova -E uwsgi --wsgi-file /usr/bin/nova-api-wsgi
