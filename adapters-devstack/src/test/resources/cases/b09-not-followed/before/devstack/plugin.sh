#!/bin/bash
uwsgi --wsgi-file /usr/bin/nova-api-wsgi --module nova.wsgi.osapi_compute:application
arguments=(--http :8774 --wsgi-file /usr/bin/nova-api-wsgi)
uwsgi "${arguments[@]}"
options="--http :8774 --wsgi-file=$NOVA_BIN_DIR/nova-api-wsgi"
run_process n-api "$NOVA_BIN_DIR/uwsgi $options"
iniset "$CONF" "$section" wsgi-file /usr/bin/nova-api-wsgi
sudo sed -i "s|^wsgi-file.*|wsgi-file = /usr/bin/nova-api-wsgi|" /etc/nova/nova-uwsgi.ini
grep wsgi-file /etc/nova/nova-uwsgi.ini
