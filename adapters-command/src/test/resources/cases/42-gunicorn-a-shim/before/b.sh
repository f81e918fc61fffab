#!/bin/sh
gunicorn --chdir /opt/shim nova-api-wsgi
