#!/bin/sh
gosu nova tini -- uwsgi --wsgi-file /usr/bin/nova-api-wsgi
