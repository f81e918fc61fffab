MANILA_UWSGI=$MANILA_BIN_DIR/manila-wsgi
[[ ! -f "$MANILA_UWSGI_CONF" ]] && write_uwsgi_config "$MANILA_UWSGI_CONF" "$MANILA_UWSGI" "/share"
iniset $OCTAVIA_UWSGI_CONF uwsgi module $OCTAVIA_UWSGI_APP
OCTAVIA_UWSGI_APP=${OCTAVIA_UWSGI_APP:-octavia.wsgi.api:application}
