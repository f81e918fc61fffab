#!/bin/sh
gunicorn --no-sendfile nova.wsgi.osapi_compute:application
