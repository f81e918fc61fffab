write_uwsgi_config "$LAB_UWSGI_CONF" "$NOVA_UWSGI" "/lab"
# and $NOVA_METADATA_UWSGI is for others
