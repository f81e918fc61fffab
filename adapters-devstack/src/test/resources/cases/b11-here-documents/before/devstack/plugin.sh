function write_ini {
    sudo tee /etc/keystone/keystone-uwsgi.ini > /dev/null <<'EOF'
[uwsgi]
http       = :5000
wsgi-file  = /usr/local/bin/keystone-wsgi-public
EOF
    cat > $CONF_DIR/nova.ini <<EOF
[uwsgi]
http = $HOST:8774
wsgi-file = /usr/local/bin/nova-api-wsgi
chdir = $HOME/\$x
EOF
    cat > $CONF_DIR/glance.ini <<EOF
[uwsgi]
wsgi-file = $GLANCE_BIN_DIR/glance-wsgi-api
EOF
    cat <<-"END" | sudo tee $SOME_FILE
	[uwsgi]
	wsgi-file = /usr/local/bin/cinder-wsgi
	END
    echo "wsgi-file = /usr/local/bin/cinder-wsgi" >> $CINDER_CONF_DIR/cinder.ini
    printf '[uwsgi]\nwsgi-file = /usr/local/bin/cinder-wsgi\n' > $CINDER_CONF_DIR/other.ini
    echo -e "[uwsgi]\nwsgi-file=/usr/local/bin/cinder-wsgi" > $CINDER_CONF_DIR/third.ini
}
