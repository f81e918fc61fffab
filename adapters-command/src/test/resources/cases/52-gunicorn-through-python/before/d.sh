#!/bin/sh
newrelic-admin run-program gunicorn nova-api-wsgi
