#!/bin/sh
sh -c "uwsgi --wsgi-file /usr/bin/nova-api-wsgi"
