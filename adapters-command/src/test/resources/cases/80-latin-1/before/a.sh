#!/bin/sh
# café
uwsgi --wsgi-file /usr/bin/nova-api-wsgi
