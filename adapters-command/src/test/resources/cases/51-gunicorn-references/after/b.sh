#!/bin/sh
gunicorn -b "$BIND" nova.wsgi.osapi_compute:application
