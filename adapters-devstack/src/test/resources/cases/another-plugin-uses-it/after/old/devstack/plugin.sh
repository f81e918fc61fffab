write_uwsgi_config "$OLD_CONF" "$NOVA_METADATA_UWSGI" "" "$HOST:8776" "nova-metadata-wsgi"
