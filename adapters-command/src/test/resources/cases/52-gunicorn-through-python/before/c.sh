#!/bin/sh
poetry run gunicorn nova-api-wsgi
