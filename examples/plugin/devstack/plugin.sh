# Called by stack.sh at each phase.

function configure_watcher_api {
    write_uwsgi_config "$WATCHER_UWSGI_CONF" "$WATCHER_UWSGI" "/infra-optim"
}

function cleanup_watcher_api {
    remove_uwsgi_config "$WATCHER_UWSGI_CONF" "$WATCHER_UWSGI"
}

if [[ "$1" == "stack" && "$2" == "post-config" ]]; then
    configure_watcher_api
elif [[ "$1" == "clean" ]]; then
    cleanup_watcher_api
fi
