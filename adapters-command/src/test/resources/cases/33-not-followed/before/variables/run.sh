#!/bin/bash
args=(--http :80
  --wsgi-file /usr/bin/nova-api-wsgi)
uwsgi "${args[@]}"
MORE="--wsgi-file /usr/bin/nova-api-wsgi"
uwsgi $MORE
uwsgi $OTHER
