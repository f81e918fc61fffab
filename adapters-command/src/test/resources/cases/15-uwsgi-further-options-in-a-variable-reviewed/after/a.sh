#!/bin/sh
uwsgi $UWSGI_OPTIONS --module nova.wsgi.osapi_compute:application
