#!/bin/sh
uwsgi --ini /etc/nova/nova.ini --wsgi-file /usr/bin/nova-api-wsgi
