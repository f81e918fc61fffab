iniset "$GNOCCHI_UWSGI_FILE" uwsgi wsgi-file "$GNOCCHI_BIN_DIR/gnocchi-api"
iniset $KEYSTONE_UWSGI_FILE 'uwsgi' module keystone.wsgi.api:application
iniset -sudo $PANKO_UWSGI_FILE uwsgi "module" 'cinder.wsgi.api:application'
iniset "$GLANCE_UWSGI_CONF" uwsgi module "$GLANCE_WSGI"
iniset "$GLANCE_UWSGI_CONF" uwsgi processes 2
iniset "$OTHER_CONF" wsgi wsgi-file /usr/local/bin/cinder-wsgi
GLANCE_WSGI=glance.wsgi.api:application
