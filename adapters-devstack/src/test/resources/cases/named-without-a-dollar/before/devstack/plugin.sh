#!/bin/bash
write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume"
write_local_uwsgi_http_config "$GLANCE_UWSGI_CONF" "$GLANCE_UWSGI" "/image"
write_uwsgi_config "$BLAZAR_UWSGI_CONF" "$BLAZAR_UWSGI" "/reservation"
write_uwsgi_config "$MANILA_UWSGI_CONF" "$MANILA_WSGI" "/share"
write_uwsgi_config "$ZUN_UWSGI_CONF" "$ZUN_UWSGI" "/container"
write_uwsgi_config "$BARBICAN_UWSGI_CONF" "$BARBICAN_WSGI" "/key-manager"
# NOVA_UWSGI and CINDER_UWSGI are named in a comment, BLAZAR_UWSGI too.
for name in NOVA_UWSGI; do
    ls -l "${!name}"
done
CINDER_UWSGI+=.bak
trap 'rm -f $GLANCE_UWSGI' EXIT
export BLAZAR_UWSGI
unset BLAZAR_UWSGI
read -r MANILA_WSGI < /etc/manila/script
ZUN_UWSGI=/opt/zun/bin/zun-api-wsgi configure_zun
python3 - <<'EOF'
import os
print(os.environ["BARBICAN_WSGI"])
EOF
