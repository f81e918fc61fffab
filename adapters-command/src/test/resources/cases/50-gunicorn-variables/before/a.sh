#!/bin/sh
GUNICORN_CMD_ARGS="--bind :80 shop.web:app" gunicorn nova-api-wsgi
