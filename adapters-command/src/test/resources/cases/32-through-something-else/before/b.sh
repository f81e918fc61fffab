#!/bin/sh
nohup nice -n 5 uwsgi --wsgi-file /usr/bin/nova-api-wsgi &
