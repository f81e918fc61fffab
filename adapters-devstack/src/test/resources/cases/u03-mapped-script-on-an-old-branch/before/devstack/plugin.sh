OUR_UWSGI=$BIN_DIR/ours-wsgi
write_uwsgi_config "$OUR_UWSGI_CONF" "$OUR_UWSGI" "/ours"
