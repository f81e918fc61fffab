#!/bin/sh
uwsgi -Mw 'nova.wsgi.osapi_compute:application'
