#!/bin/sh
uwsgi -S wsgi-file=/usr/bin/nova-api-wsgi
