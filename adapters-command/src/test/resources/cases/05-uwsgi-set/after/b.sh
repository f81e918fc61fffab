#!/bin/sh
uwsgi -S module=nova.wsgi.osapi_compute:application
