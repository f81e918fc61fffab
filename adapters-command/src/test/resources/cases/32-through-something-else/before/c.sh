#!/bin/sh
env A=b UWSGI_HTTP=:80 uwsgi --wsgi-file /usr/bin/nova-api-wsgi
