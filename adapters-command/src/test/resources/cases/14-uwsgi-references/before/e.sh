#!/bin/sh
uwsgi --set bin=/usr/bin --wsgi-file "%(bin)/nova-api-wsgi"
