#!/bin/sh
gunicorn $OPTS nova-api-wsgi
