#!/bin/sh
uwsgi --ini /etc/nova/nova.ini --module nova.wsgi.osapi_compute:application
