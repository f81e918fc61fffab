sudo install -m 640 $CINDER_DIR/etc/cinder/uwsgi.ini $CINDER_UWSGI_CONF
iniset $CINDER_UWSGI_CONF uwsgi module cinder.wsgi.api:application
