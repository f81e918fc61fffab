MANILA_UWSGI=manila.wsgi.api:application
[[ ! -f "$MANILA_UWSGI_CONF" ]] && write_uwsgi_config "$MANILA_UWSGI_CONF" "$MANILA_UWSGI" "/share" "" "manila-wsgi"
iniset $OCTAVIA_UWSGI_CONF uwsgi module $OCTAVIA_UWSGI_APP
OCTAVIA_UWSGI_APP=${OCTAVIA_UWSGI_APP:-octavia.wsgi.api:application}
