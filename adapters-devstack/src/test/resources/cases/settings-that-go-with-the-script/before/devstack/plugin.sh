#!/bin/bash
# Asked for by another name than the module has.
iniset "$ZAQAR_UWSGI_CONF" uwsgi wsgi-file "$ZAQAR_DIR/zaqar/transport/wsgi/app.py"
iniset "$ZAQAR_UWSGI_CONF" uwsgi callable app
# The name that the module has.
iniset "$NOVA_UWSGI_CONF" uwsgi wsgi-file "$NOVA_BIN_DIR/nova-api-wsgi"
iniset "$NOVA_UWSGI_CONF" uwsgi callable application
# Only the script reads sys.argv.
iniset "$AODH_UWSGI_CONF" uwsgi wsgi-file "$AODH_BIN_DIR/aodh-api"
iniset -sudo "$AODH_UWSGI_CONF" uwsgi pyargv "--config-file $AODH_CONF"
# The module reads it as well.
iniset "$CINDER_UWSGI_CONF" uwsgi wsgi-file "$CINDER_BIN_DIR/cinder-wsgi"
iniset "$CINDER_UWSGI_CONF" uwsgi pyargv "--config-file $CINDER_CONF"
# A second application.
write_uwsgi_config "$MANILA_UWSGI_CONF" "$MANILA_BIN_DIR/manila-wsgi" "/share"
crudini --set "$MANILA_UWSGI_CONF" uwsgi paste config:/etc/manila/api-paste.ini
# The line is edited, read and taken out.
write_uwsgi_config "$BLAZAR_UWSGI_CONF" "$BLAZAR_BIN_DIR/blazar-api-wsgi" "/reservation"
sudo sed -i "s|^wsgi-file.*|wsgi-file = $OTHER|" $BLAZAR_UWSGI_CONF
iniset "$GLANCE_UWSGI_CONF" uwsgi wsgi-file "$GLANCE_BIN_DIR/glance-wsgi-api"
script=$(iniget "$GLANCE_UWSGI_CONF" uwsgi wsgi-file)
iniset "$ZUN_UWSGI_CONF" uwsgi wsgi-file "$ZUN_BIN_DIR/zun-api-wsgi"
inidelete "$ZUN_UWSGI_CONF" uwsgi wsgi-file
# On a command line.
uwsgi --wsgi-file $MASAKARI_BIN_DIR/masakari-wsgi --callable app
