#!/bin/sh
sh -c "exec uwsgi --wsgi-file /usr/bin/nova-api-wsgi"
