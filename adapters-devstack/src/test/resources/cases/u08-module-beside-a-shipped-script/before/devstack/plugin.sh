cp $FREEZER_DIR/etc/freezer/uwsgi.conf $FREEZER_UWSGI_FILE
iniset "$FREEZER_UWSGI_FILE" uwsgi module freezer_api.wsgi.wsgi:application
iniset "$FREEZER_UWSGI_FILE" uwsgi socket /var/run/uwsgi/freezer-api-wsgi.socket
