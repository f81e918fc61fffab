# Nobody writes this, but something may: a call within the words of a call.
write_uwsgi_config "$MASAKARI_UWSGI_CONF" "$(write_uwsgi_config "$MASAKARI_UWSGI_CONF" "$(get_python_exec_prefix)/masakari-wsgi"
get_python_exec_prefix)/masakari-wsgi"
