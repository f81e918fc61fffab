#!/bin/bash
source $DEST/nova/devstack/more.txt
. "$(dirname $0)/more.txt"
source $TOP_DIR/functions
write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume" "" "cinder-wsgi"
