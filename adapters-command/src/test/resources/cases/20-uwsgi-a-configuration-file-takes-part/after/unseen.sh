#!/bin/sh
uwsgi --ini /etc/nova/elsewhere.ini --wsgi-file /usr/bin/nova-api-wsgi
