#!/bin/sh
uwsgi --wsgi-file /usr/bin/nova-api-wsgi nova.ini
