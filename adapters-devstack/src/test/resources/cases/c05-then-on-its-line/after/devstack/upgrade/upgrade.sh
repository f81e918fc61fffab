#!/usr/bin/env bash
if [[ ! -f "$WATCHER_UWSGI_CONF" ]]
then write_uwsgi_config "$WATCHER_UWSGI_CONF" "$WATCHER_UWSGI" "/infra-optim" "" "watcher-api-wsgi" # once
fi
[[ -z "$X" ]] || write_uwsgi_config "$WATCHER_UWSGI_CONF" "$WATCHER_UWSGI" "/infra-optim" "" "watcher-api-wsgi" >> $LOG 2>&1; echo done
