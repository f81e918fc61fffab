#!/bin/sh
gunicorn -- nova-api-wsgi
