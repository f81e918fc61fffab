#!/bin/sh
screen -dmS nova uwsgi --wsgi-file /usr/bin/nova-api-wsgi
echo "uwsgi --wsgi-file x"
echo uwsgi --wsgi-file x
