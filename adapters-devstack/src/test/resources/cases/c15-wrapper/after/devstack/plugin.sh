function _configure_masakari_uwsgi {
    write_uwsgi_config "$MASAKARI_UWSGI_CONF" "$MASAKARI_UWSGI" "/instance-ha" "" "masakari-wsgi"
}
if is_service_enabled masakari; then
    _configure_masakari_uwsgi
fi
