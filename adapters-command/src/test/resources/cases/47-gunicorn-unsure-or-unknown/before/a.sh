#!/bin/sh
gunicorn --proxy-protocol nova-api-wsgi
