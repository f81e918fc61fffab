write_uwsgi_config "$TROVE_UWSGI_CONF" "$TROVE_UWSGI" "/database"
iniset $OTHER uwsgi module trove.cmd.app_wsgi:application
