#!/bin/sh
uwsgi --paste config:/etc/nova/api-paste.ini --wsgi-file /usr/bin/nova-api-wsgi
