#!/bin/sh
gunicorn -b:80 -w4 nova-api-wsgi
