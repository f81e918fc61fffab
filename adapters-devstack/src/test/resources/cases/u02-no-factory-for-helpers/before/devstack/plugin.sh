NOVA_UWSGI=$NOVA_BIN_DIR/nova-api-wsgi
write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
iniset "$OTHER_CONF" uwsgi wsgi-file "$NOVA_BIN_DIR/nova-metadata-wsgi"
