#!/bin/sh
# The second is tried only when the first does not load.
uwsgi --http :80 --mount /shop=/srv/shop.wsgi --mount /shop=old:app --mount=/shop=older:app
uwsgi --http :81 --mount "/a=shop.web:app" --mount /b=$APP --mount "$BOTH"
uwsgi --http :82 --mount /a=shop.web:app --mount /b=shop.web:app
