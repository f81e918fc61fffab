CYBORG_UWSGI=cyborg.wsgi.api:application
if [[ ! -f $CYBORG_UWSGI_CONF ]]; then
    write_uwsgi_config "$CYBORG_UWSGI_CONF" "$CYBORG_UWSGI" "/accelerator" "" "cyborg-wsgi-api"
fi
