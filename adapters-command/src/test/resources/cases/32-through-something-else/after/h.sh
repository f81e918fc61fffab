#!/bin/sh
su -s /bin/sh -c "uwsgi --module nova.wsgi.osapi_compute:application" nova
