#!/bin/sh
gunicorn -e A=b -e C=d nova.wsgi.osapi_compute:application
