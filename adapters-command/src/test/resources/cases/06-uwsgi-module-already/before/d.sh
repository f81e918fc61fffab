#!/bin/sh
uwsgi -wnova.wsgi.osapi_compute:application
