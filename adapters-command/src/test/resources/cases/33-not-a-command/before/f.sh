#!/bin/sh
command -v nova-api-wsgi uwsgi
