#!/bin/sh
gunicorn -DR nova.wsgi.osapi_compute:application
