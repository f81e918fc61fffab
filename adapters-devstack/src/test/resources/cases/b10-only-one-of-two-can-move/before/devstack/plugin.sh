cp $CINDER_DIR/etc/cinder/uwsgi.conf $CINDER_UWSGI_CONF
iniset $CINDER_UWSGI_CONF uwsgi wsgi-file $CINDER_BIN_DIR/cinder-wsgi
