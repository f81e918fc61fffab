#!/bin/sh
uwsgi -Swsgi-file=/usr/bin/nova-api-wsgi
