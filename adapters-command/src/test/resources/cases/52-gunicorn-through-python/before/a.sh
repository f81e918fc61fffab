#!/bin/sh
python3 -m gunicorn nova-api-wsgi
