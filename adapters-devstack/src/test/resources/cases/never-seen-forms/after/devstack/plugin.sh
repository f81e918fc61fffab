write_uwsgi_config \
    "$NOVA_UWSGI_CONF" \
    "$NOVA_UWSGI" \
    "/compute" "" "nova-api-wsgi"
write_local_uwsgi_http_config "$GLANCE_UWSGI_CONF" "${GLANCE_UWSGI}" \
    "/image" "glance-wsgi-api" && echo ok
if is_service_enabled key; then write_uwsgi_config "$KEYSTONE_PUBLIC_UWSGI_CONF" "$KEYSTONE_PUBLIC_UWSGI" "/identity" "" "keystone-wsgi-public"; fi
write_uwsgi_config "$CINDER_UWSGI_CONF" "${BY_NAME[cinder]}" "/volume"
write_uwsgi_config "$MANILA_UWSGI_CONF" "$MANILA_WSGI" "/share" "" "manila-wsgi"
for i in 1 2; do
    write_uwsgi_config "$X_CONF" "masakari.wsgi.api:application" "" "" "masakari-wsgi"
done
