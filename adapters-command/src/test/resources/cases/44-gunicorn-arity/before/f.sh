#!/bin/sh
gunicorn -Dw 4 nova-api-wsgi
