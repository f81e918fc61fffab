#!/bin/sh
gunicorn -e A=b -e C=d nova-api-wsgi
