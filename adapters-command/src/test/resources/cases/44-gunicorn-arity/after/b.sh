#!/bin/sh
gunicorn -b:80 -w4 nova.wsgi.osapi_compute:application
