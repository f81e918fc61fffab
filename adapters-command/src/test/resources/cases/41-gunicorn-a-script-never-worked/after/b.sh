#!/bin/sh
exec gunicorn -b :8774 nova.wsgi.osapi_compute:application
