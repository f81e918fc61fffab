#!/bin/sh
gunicorn --workers=4 --preload nova.wsgi.osapi_compute:application
