#!/bin/sh
gunicorn -b :80 -w 4 nova.wsgi.osapi_compute:application -c f
