#!/bin/sh
# The second is tried only when the first does not load.
uwsgi --http :80 --mount /shop=/srv/shop.wsgi --mount /shop=old:app --mount=/shop=older:app
uwsgi --http :81 --mount "/a=$DIR/shop.wsgi" --mount /b=$APP --mount "$BOTH"
uwsgi --http :82 --mount /a=/srv/shop.wsgi --mount /b=/srv/shop.wsgi
