#!/bin/sh
gunicorn --work nova-api-wsgi x
