#!/bin/sh
gunicorn nova_api_wsgi:application --chdir /opt/shim
