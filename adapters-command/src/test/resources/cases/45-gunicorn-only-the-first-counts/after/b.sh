#!/bin/sh
gunicorn nova.wsgi.osapi_compute:application extra
