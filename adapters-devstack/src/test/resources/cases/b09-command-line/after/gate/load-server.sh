#!/bin/bash -x
. .venv/bin/activate
uwsgi --http :8000 --module placement.wsgi.api:application --processes 5 --threads 25
uwsgi --http-socket 127.0.0.1:5000 \
    --die-on-term \
    --module keystone.wsgi.api:application
function start_nova {
    run_process n-api "$NOVA_BIN_DIR/uwsgi --procname-prefix nova-api --module=nova.wsgi.osapi_compute:application --ini $NOVA_CONF"
    run_process g-api "$(which uwsgi) --module $GLANCE_SCRIPT --http :9292"
    uwsgi --master \
           \
          --module \
          "cinder.wsgi.api:application"
}
GLANCE_SCRIPT=glance.wsgi.api:application
start_application --wsgi-file keystone-wsgi-public
