#!/bin/sh
uwsgi --set module=nova.wsgi.osapi_compute:application
