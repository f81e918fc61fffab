#!/bin/sh
apt-get install uwsgi --wsgi-file /usr/bin/nova-api-wsgi
