#!/bin/sh
nohup nice -n 5 uwsgi --module nova.wsgi.osapi_compute:application &
