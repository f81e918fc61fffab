#!/bin/sh
uwsgi --wsgi-f /usr/bin/nova-api-wsgi
