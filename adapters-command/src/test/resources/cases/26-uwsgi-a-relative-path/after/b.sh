#!/bin/sh
uwsgi --wsgi-file wsgi.py
