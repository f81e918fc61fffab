write_uwsgi_config "$IRONIC_UWSGI_CONF" "$IRONIC_UWSGI" "/baremetal" "" "ironic-api"
write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute" "" "nova-api"
remove_uwsgi_config "$NOVA_UWSGI_CONF" "nova-api"
iniset "$AODH_UWSGI_FILE" uwsgi module "aodh.wsgi.api:application"
iniset "$FREEZER_UWSGI_FILE" uwsgi wsgi "freezer_api.wsgi.api:application"
run_process kuryr "uwsgi --http :23750 --wsgi kuryr.server:app"
gunicorn keystone.wsgi.api:application
