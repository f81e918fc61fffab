function write_ini {
    sudo tee /etc/keystone/keystone-uwsgi.ini > /dev/null <<'EOF'
[uwsgi]
http       = :5000
module  = keystone.wsgi.api:application
EOF
    cat > $CONF_DIR/nova.ini <<EOF
[uwsgi]
http = $HOST:8774
module = nova.wsgi.osapi_compute:application
chdir = $HOME/\$x
EOF
    cat > $CONF_DIR/glance.ini <<EOF
[uwsgi]
wsgi-file = $GLANCE_BIN_DIR/glance-wsgi-api
EOF
    cat <<-"END" | sudo tee $SOME_FILE
	[uwsgi]
	module = cinder.wsgi.api:application
	END
    echo "module = cinder.wsgi.api:application" >> $CINDER_CONF_DIR/cinder.ini
    printf '[uwsgi]\nwsgi-file = /usr/local/bin/cinder-wsgi\n' > $CINDER_CONF_DIR/other.ini
    echo -e "[uwsgi]\nmodule=cinder.wsgi.api:application" > $CINDER_CONF_DIR/third.ini
}
