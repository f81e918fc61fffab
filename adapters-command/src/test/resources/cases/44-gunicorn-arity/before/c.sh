#!/bin/sh
gunicorn --workers=4 --preload nova-api-wsgi
