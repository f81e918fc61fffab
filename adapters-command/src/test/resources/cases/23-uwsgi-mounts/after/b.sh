#!/bin/sh
uwsgi --mount /compute=/usr/bin/nova-api-wsgi
