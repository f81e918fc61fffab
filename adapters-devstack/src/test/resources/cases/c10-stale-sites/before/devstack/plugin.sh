#!/bin/bash
IRONIC_UWSGI=ironic.wsgi:application
NOVA_UWSGI=nova.wsgi.osapi_compute:application
write_uwsgi_config "$IRONIC_UWSGI_CONF" "$IRONIC_UWSGI" "/baremetal" "" "ironic-api"
write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute" "" "nova-api-wsgi"
conf=$(apache_site_config_for ironic-api-wsgi)
disable_apache_site ironic-api
disable_apache_site nova-api-wsgi
sudo a2dissite ironic-api-wsgi
