#!/bin/sh
opentelemetry-instrument gunicorn nova.wsgi.osapi_compute:application
