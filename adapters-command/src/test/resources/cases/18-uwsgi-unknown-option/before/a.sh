#!/bin/sh
uwsgi --no-such-thing --wsgi-file /usr/bin/nova-api-wsgi
