#!/bin/sh
uwsgi -w nova.wsgi.osapi_compute
