#!/bin/sh
gunicorn --no-sendfile nova-api-wsgi
