#!/bin/sh
uwsgi --mount /compute=nova.wsgi.osapi_compute:application --manage-script-name --mount /v2=shop.web:app
