#!/bin/sh
/opt/venv/bin/python -u -m gunicorn -b :80 nova-api-wsgi
