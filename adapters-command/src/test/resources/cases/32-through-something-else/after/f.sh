#!/bin/sh
bash -lc 'uwsgi --module nova.wsgi.osapi_compute:application'
