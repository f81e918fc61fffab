IRONIC_UWSGI=ironic.wsgi:application
write_uwsgi_config "$IRONIC_UWSGI_CONF" "$IRONIC_UWSGI" "/baremetal" "" "ironic-api"
write_uwsgi_config "$MONASCA_UWSGI_CONF" "monasca_api.api.server:launch()" "/metrics" "" "monasca-api"
MONASCA_API=$MONASCA_BIN_DIR/monasca-api-wsgi
write_uwsgi_config "$MONASCA_API_CONF" "$MONASCA_API" "/metrics"
write_uwsgi_config "$DASHED_CONF" "my-package.wsgi:app" "/dashed" "" "dashed"
