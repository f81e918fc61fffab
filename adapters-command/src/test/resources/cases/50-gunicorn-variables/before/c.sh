#!/bin/sh
export GUNICORN_CMD_ARGS="nova-api-wsgi"
