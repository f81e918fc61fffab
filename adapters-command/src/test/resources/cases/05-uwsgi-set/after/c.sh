#!/bin/sh
uwsgi -Smodule=nova.wsgi.osapi_compute:application
