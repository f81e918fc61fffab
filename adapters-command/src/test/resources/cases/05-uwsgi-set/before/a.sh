#!/bin/sh
uwsgi --set wsgi-file=/usr/bin/nova-api-wsgi
