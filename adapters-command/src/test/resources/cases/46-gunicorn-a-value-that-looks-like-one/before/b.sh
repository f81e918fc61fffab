#!/bin/sh
gunicorn --name nova-api-wsgi -c conf.py
