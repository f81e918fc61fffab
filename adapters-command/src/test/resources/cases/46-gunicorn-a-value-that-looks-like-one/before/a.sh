#!/bin/sh
gunicorn -n nova-api-wsgi shop.web:app
