#!/bin/sh
exec sudo -u nova -E uwsgi --module nova.wsgi.osapi_compute:application
