#!/bin/sh
gunicorn -Dw 4 nova.wsgi.osapi_compute:application
