#!/bin/sh
newrelic-admin run-program gunicorn nova.wsgi.osapi_compute:application
