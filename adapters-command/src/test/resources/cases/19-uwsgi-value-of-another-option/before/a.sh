#!/bin/sh
uwsgi --touch-reload --wsgi-file /usr/bin/nova-api-wsgi
