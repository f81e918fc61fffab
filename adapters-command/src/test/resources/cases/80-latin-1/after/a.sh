#!/bin/sh
# café
uwsgi --module nova.wsgi.osapi_compute:application
