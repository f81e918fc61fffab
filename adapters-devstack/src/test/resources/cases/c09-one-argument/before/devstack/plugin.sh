CLOUDKITTY_UWSGI=cloudkitty.wsgi.api:application
write_uwsgi_config "$CLOUDKITTY_UWSGI_CONF" "$CLOUDKITTY_UWSGI" "/rating" "" "cloudkitty"
remove_uwsgi_config "$CLOUDKITTY_UWSGI_CONF"
CINDER_UWSGI=$CINDER_BIN_DIR/cinder-wsgi
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume"
remove_uwsgi_config "$CINDER_UWSGI_CONF"
remove_uwsgi_config "$NOBODY_UWSGI_CONF"
