OUR_UWSGI=ours.wsgi:application
write_uwsgi_config "$OUR_UWSGI_CONF" "$OUR_UWSGI" "/ours" "" "ours-wsgi"
