#!/bin/sh
uwsgi --set bin=/usr/bin --module "nova.wsgi.osapi_compute:application"
