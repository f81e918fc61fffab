CINDER_UWSGI=$CINDER_BIN_DIR/cinder-wsgi
GLANCE_UWSGI=$GLANCE_BIN_DIR/glance-wsgi-api
NOVA_UWSGI=$NOVA_BIN_DIR/nova-api-wsgi
write_uwsgi_config "$CINDER_UWSGI_CONF" "$CINDER_UWSGI" "/volume"
write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
write_local_uwsgi_http_config "$GLANCE_UWSGI_CONF" "$GLANCE_UWSGI" "/image"
if [[ -x $CINDER_UWSGI ]]; then
    echo present
fi
sudo cp "${GLANCE_UWSGI}" /var/www/cgi-bin/
cat > /tmp/vhost <<EOF
WSGIScriptAlias / $NOVA_UWSGI
EOF
