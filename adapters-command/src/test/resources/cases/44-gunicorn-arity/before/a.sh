#!/bin/sh
gunicorn -b :80 -w 4 nova-api-wsgi -c f
