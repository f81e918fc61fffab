#!/bin/sh
uwsgi --wsgi-file /usr/bin/aodh-api --pyargv "--config-file /etc/aodh.conf"
