#!/bin/sh
# Whether it can be loaded; gunicorn reads pythonpath too late for that.
gunicorn --check-config --pythonpath /srv nova.wsgi.osapi_compute:application
gunicorn --print-config nova.wsgi.osapi_compute:application -R
