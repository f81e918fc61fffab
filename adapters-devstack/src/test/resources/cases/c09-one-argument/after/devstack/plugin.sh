CLOUDKITTY_UWSGI=cloudkitty.wsgi.api:application
write_uwsgi_config "$CLOUDKITTY_UWSGI_CONF" "$CLOUDKITTY_UWSGI" "/rating" "" "cloudkitty"
remove_uwsgi_config "$CLOUDKITTY_UWSGI_CONF" "cloudkitty"
CINDER_UWSGI=cinder.wsgi.api:application
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume" "" "cinder-wsgi"
remove_uwsgi_config "$CINDER_UWSGI_CONF" "cinder-wsgi"
remove_uwsgi_config "$NOBODY_UWSGI_CONF"
