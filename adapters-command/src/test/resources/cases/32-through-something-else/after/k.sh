#!/bin/sh
if true; then
  x=$(uwsgi --module nova.wsgi.osapi_compute:application)
fi
