#!/bin/sh
gunicorn --chdir /opt/shim nova.wsgi.osapi_compute:application
