#!/bin/sh
uwsgi --http --wsgi-file /usr/bin/nova-api-wsgi
