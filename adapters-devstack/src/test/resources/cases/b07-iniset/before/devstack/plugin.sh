iniset "$GNOCCHI_UWSGI_FILE" uwsgi wsgi-file "$GNOCCHI_BIN_DIR/gnocchi-api"
iniset $KEYSTONE_UWSGI_FILE 'uwsgi' wsgi-file $KEYSTONE_BIN_DIR/keystone-wsgi-public
iniset -sudo $PANKO_UWSGI_FILE uwsgi "wsgi-file" '/usr/local/bin/cinder-wsgi'
iniset "$GLANCE_UWSGI_CONF" uwsgi wsgi-file "$GLANCE_WSGI"
iniset "$GLANCE_UWSGI_CONF" uwsgi processes 2
iniset "$OTHER_CONF" wsgi wsgi-file /usr/local/bin/cinder-wsgi
GLANCE_WSGI=$GLANCE_BIN_DIR/glance-wsgi-api
