#!/bin/sh
poetry run gunicorn nova.wsgi.osapi_compute:application
