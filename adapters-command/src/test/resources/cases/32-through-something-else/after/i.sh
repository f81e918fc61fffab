#!/bin/sh
$VENV/bin/uwsgi --module nova.wsgi.osapi_compute:application
