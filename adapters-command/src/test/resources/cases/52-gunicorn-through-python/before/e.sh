#!/bin/sh
opentelemetry-instrument gunicorn nova-api-wsgi
