#!/bin/sh
env A=b UWSGI_HTTP=:80 uwsgi --module nova.wsgi.osapi_compute:application
