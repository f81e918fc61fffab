#!/bin/sh
GUNICORN_CMD_ARGS="--bind :80 shop.web:app" gunicorn nova.wsgi.osapi_compute:application
