#!/bin/sh
uwsgi -M -- --wsgi-file /usr/bin/nova-api-wsgi
