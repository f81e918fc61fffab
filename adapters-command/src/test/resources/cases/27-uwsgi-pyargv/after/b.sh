#!/bin/sh
uwsgi --module nova.wsgi.osapi_compute:application --pyargv "--config-file x"
