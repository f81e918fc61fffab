CYBORG_UWSGI=${CYBORG_BIN_DIR}/cyborg-wsgi-api
if [[ ! -f $CYBORG_UWSGI_CONF ]]; then
    write_uwsgi_config "$CYBORG_UWSGI_CONF" "$CYBORG_UWSGI" "/accelerator"
fi
