sudo install -m 640 $GNOCCHI_DIR/etc/gnocchi/uwsgi.ini $GNOCCHI_UWSGI_CONF
iniset $GNOCCHI_UWSGI_CONF uwsgi wsgi-file $GNOCCHI_BIN_DIR/gnocchi-api
