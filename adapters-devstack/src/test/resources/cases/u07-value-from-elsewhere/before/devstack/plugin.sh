function configure_any {
    local svc=$1
    write_uwsgi_config "$CONF_DIR/$svc.ini" "$BIN_DIR/${svc}-wsgi" "/$svc"
    write_uwsgi_config "$2" "$3" "/x"
    iniset "$CONF_DIR/$svc.ini" uwsgi wsgi-file "$4"
}
CINDER_UWSGI=$CINDER_BIN_DIR/cinder-wsgi
configure_any cinder "$CINDER_UWSGI_CONF" "$CINDER_UWSGI"
eval "write_uwsgi_config $CONF $BIN/nova-api-wsgi /compute"
write_uwsgi_config "$@"
write_uwsgi_config "$NOVA_UWSGI_CONF" "${SCRIPTS[nova]}" "/compute"
uwsgi --http :1 --wsgi-file "$5"
