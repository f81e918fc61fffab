write_uwsgi_config "$BLAZAR_UWSGI_CONF" "$BLAZAR_UWSGI" "/reservation" "" "blazar-api-wsgi"
remove_uwsgi_config "$BLAZAR_UWSGI_CONF" "blazar-api-wsgi"
