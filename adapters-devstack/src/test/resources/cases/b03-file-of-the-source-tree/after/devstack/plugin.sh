write_uwsgi_config "$ZAQAR_UWSGI_CONF" "$ZAQAR_UWSGI" "/messaging" "" "zaqar"
write_uwsgi_config "$AODH_UWSGI_CONF" "$AODH_UWSGI" "/alarming" "" "aodh"
write_uwsgi_config "$VITRAGE_UWSGI_CONF" "$VITRAGE_UWSGI" "/rca" "" "app.wsgi"
remove_uwsgi_config "$VITRAGE_UWSGI_CONF" "app.wsgi"
