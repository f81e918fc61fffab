#!/bin/sh
gunicorn -b "$BIND" nova-api-wsgi
