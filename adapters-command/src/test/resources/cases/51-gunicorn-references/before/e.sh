#!/bin/sh
gunicorn ${APP_MODULE:-nova-api-wsgi}
