#!/bin/sh
# Whether it can be loaded; gunicorn reads pythonpath too late for that.
gunicorn --check-config --pythonpath /srv nova-api-wsgi
gunicorn --print-config nova-api-wsgi -R
