#!/bin/sh
uwsgi --file=/usr/bin/nova-api-wsgi
