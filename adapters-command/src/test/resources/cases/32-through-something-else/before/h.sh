#!/bin/sh
su -s /bin/sh -c "uwsgi --wsgi-file /usr/bin/nova-api-wsgi" nova
