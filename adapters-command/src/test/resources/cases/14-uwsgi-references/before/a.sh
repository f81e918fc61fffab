#!/bin/sh
uwsgi --wsgi-file $BIN/nova-api-wsgi
