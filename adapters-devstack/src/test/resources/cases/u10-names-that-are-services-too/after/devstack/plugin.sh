PLACEMENT_UWSGI=placement.wsgi.api:application
write_uwsgi_config "$PLACEMENT_UWSGI_CONF" "$PLACEMENT_UWSGI" "/placement" "" "placement-api"
ensure_services_started placement-api
stop_process neutron-api
enable_service placement-api neutron-api
run_process placement-api "$(which uwsgi) --procname-prefix placement --ini $PLACEMENT_UWSGI_CONF"
sudo rm -f $(apache_site_config_for placement-api)
PLACEMENT_SCRIPT_NAME=placement-api
$NEUTRON_BIN_DIR/neutron-api --help
