write_uwsgi_config "$TROVE_UWSGI_CONF" "$TROVE_UWSGI" "/database"
iniset $OTHER uwsgi wsgi-file $TROVE_BIN_DIR/trove-wsgi
