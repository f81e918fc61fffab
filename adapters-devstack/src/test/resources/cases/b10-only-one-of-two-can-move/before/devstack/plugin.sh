cp $GNOCCHI_DIR/etc/gnocchi/uwsgi.conf $GNOCCHI_UWSGI_CONF
iniset $GNOCCHI_UWSGI_CONF uwsgi wsgi-file $GNOCCHI_BIN_DIR/gnocchi-api
