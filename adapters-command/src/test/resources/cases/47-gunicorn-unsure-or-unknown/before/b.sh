#!/bin/sh
gunicorn --no-such nova-api-wsgi
