#!/bin/sh
if true; then
  x=$(uwsgi --wsgi-file /usr/bin/nova-api-wsgi)
fi
