#!/bin/sh
uwsgi --callable application \
  --wsgi-file /usr/bin/nova-api-wsgi \
  --master
