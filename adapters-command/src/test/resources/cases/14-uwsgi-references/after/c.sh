#!/bin/sh
uwsgi --wsgi-file "$SCRIPT"
