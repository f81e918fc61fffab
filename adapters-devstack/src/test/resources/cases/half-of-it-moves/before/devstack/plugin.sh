write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume"
if [[ -n "$X" ]]; then
    GLANCE_UWSGI=$B/cinder-wsgi
fi
write_uwsgi_config "$GLANCE_UWSGI_CONF" "$GLANCE_UWSGI" "/image"
