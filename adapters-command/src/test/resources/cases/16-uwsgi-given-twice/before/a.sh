#!/bin/sh
uwsgi --wsgi-file /srv/old.py --wsgi-file /usr/bin/nova-api-wsgi
