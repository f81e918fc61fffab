#!/bin/sh
gosu nova tini -- uwsgi --module nova.wsgi.osapi_compute:application
