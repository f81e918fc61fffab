if [[ ! -f $WATCHER_UWSGI_CONF ]]
then write_uwsgi_config "$WATCHER_UWSGI_CONF" "$WATCHER_UWSGI" "/infra-optim" "" "watcher-api"
fi
