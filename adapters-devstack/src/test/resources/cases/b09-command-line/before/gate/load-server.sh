#!/bin/bash -x
. .venv/bin/activate
uwsgi --http :8000 --wsgi-file .venv/bin/placement-api --processes 5 --threads 25
uwsgi --http-socket 127.0.0.1:5000 --callable application \
    --die-on-term \
    --wsgi-file $(which keystone-wsgi-public)
function start_nova {
    run_process n-api "$NOVA_BIN_DIR/uwsgi --procname-prefix nova-api --wsgi-file=$NOVA_BIN_DIR/nova-api-wsgi --ini $NOVA_CONF"
    run_process g-api "$(which uwsgi) --wsgi-file $GLANCE_SCRIPT --callable application --http :9292"
    uwsgi --master \
          --callable application \
          --wsgi-file \
          "$CINDER_BIN_DIR/cinder-wsgi"
}
GLANCE_SCRIPT=/opt/venv/bin/glance-wsgi-api
start_application --wsgi-file keystone-wsgi-public
