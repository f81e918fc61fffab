#!/bin/sh
bash -lc 'uwsgi --wsgi-file /usr/bin/nova-api-wsgi'
