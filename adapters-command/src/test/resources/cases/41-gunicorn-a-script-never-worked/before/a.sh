#!/bin/sh
gunicorn /usr/bin/nova-api-wsgi
