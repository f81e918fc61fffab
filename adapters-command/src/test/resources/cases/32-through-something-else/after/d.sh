#!/bin/sh
timeout -k 5 60 uwsgi_python311 --module nova.wsgi.osapi_compute:application
