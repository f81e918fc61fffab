#!/bin/sh
cat <<EOF
uwsgi --wsgi-file /usr/bin/nova-api-wsgi
EOF
