#!/bin/sh
uwsgi --ws /usr/bin/nova-api-wsgi
