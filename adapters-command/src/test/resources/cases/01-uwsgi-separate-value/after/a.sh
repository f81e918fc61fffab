#!/bin/sh
exec uwsgi --http :8774 --module nova.wsgi.osapi_compute:application --master
