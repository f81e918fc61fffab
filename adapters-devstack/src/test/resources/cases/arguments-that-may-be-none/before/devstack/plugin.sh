#!/bin/bash
MANILA_UWSGI_CONF=/etc/manila/manila-uwsgi.ini
write_uwsgi_config "$NOVA_UWSGI_CONF" $NOVA_BIN_DIR/nova-api-wsgi $NOVA_URL
write_uwsgi_config "$CINDER_UWSGI_CONF" $CINDER_BIN_DIR/cinder-wsgi $(get_url cinder)
write_uwsgi_config "$BLAZAR_UWSGI_CONF" $BLAZAR_BIN_DIR/blazar-api-wsgi /{reservation,lease}
write_uwsgi_config "$ZUN_UWSGI_CONF" $ZUN_BIN_DIR/zun-api-wsgi /con*
write_uwsgi_config $MANILA_UWSGI_CONF $MANILA_BIN_DIR/manila-wsgi /$MANILA_URL
BARBICAN_NAME=barbican
write_uwsgi_config "$BARBICAN_UWSGI_CONF" "$BARBICAN_BIN_DIR/barbican-wsgi-api" "/key-manager" "" "$BARBICAN_NAME"
write_uwsgi_config "$HEAT_UWSGI_CONF" "$HEAT_BIN_DIR/heat-wsgi-api" "/heat-api" "" "$HEAT_NAME"
