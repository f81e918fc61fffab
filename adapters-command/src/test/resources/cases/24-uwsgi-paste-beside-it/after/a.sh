#!/bin/sh
uwsgi --paste config:/etc/nova/api-paste.ini --module nova.wsgi.osapi_compute:application
