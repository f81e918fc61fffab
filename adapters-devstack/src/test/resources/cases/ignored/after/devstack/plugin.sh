write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume" "" "cinder-wsgi"
# rebind: ignore[RB302]
remove_uwsgi_config "$GLANCE_UWSGI_CONF" "glance.wsgi.api:application"
# rebind: ignore
echo wsgi
