#!/bin/sh
timeout -k 5 60 uwsgi_python311 --wsgi-file /usr/bin/nova-api-wsgi
