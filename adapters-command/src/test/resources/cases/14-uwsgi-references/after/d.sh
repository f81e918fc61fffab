#!/bin/sh
uwsgi --wsgi-file=${SCRIPT:-/usr/bin/nova-api-wsgi}
