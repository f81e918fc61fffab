#!/bin/sh
python3 -m gunicorn nova.wsgi.osapi_compute:application
