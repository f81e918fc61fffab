#!/bin/sh
gunicorn --work 4 --worker-cl gthread nova-api-wsgi
