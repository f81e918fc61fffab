#!/bin/sh
gunicorn -DR nova-api-wsgi
