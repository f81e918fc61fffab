#!/bin/sh
uwsgi --if-env X --wsgi-file /usr/bin/nova-api-wsgi --endif
