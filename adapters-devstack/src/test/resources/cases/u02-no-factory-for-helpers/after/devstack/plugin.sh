NOVA_UWSGI=$NOVA_BIN_DIR/nova-api-wsgi
write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
iniset "$OTHER_CONF" uwsgi module "nova.api.metadata.wsgi:init_application()"
