#!/bin/sh
echo uwsgi --wsgi-file /usr/bin/nova-api-wsgi
