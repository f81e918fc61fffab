#!/bin/bash
write_uwsgi_config "$NOVA_UWSGI_CONF" "${NOVA_SCRIPT:-$NOVA_BIN_DIR/nova-api-wsgi}" "/compute"
NOVA_SCRIPT=$NOVA_BIN_DIR/nova-metadata-wsgi
CINDER_UWSGI=${CINDER_SCRIPT:-$CINDER_BIN_DIR/cinder-wsgi}
CINDER_SCRIPT=/opt/other/cinder-wsgi
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume"
write_uwsgi_config "$ZUN_UWSGI_CONF" "${ZUN_SCRIPT:-$ZUN_BIN_DIR/zun-api-wsgi}" "/container"
