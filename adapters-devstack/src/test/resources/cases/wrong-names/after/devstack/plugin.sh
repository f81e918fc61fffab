# no name
write_uwsgi_config "$INSPECTOR_UWSGI_CONF" "$INSPECTOR_UWSGI" "/baremetal-introspection" "" "ironic-inspector-api-wsgi"
remove_uwsgi_config "$INSPECTOR_UWSGI_CONF" "ironic-inspector-api-wsgi"
write_uwsgi_config "$PRIVATE_UWSGI_CONF" "$PRIVATE_UWSGI" "/private"
write_uwsgi_config "$META_CONF" nova.wsgi.metadata:application "" 0.0.0.0:8775
# a name, and who removes it
write_uwsgi_config "$WATCHER_UWSGI_CONF" "$WATCHER_UWSGI" "/infra-optim" "" "watcher-api"
remove_uwsgi_config "$WATCHER_UWSGI_CONF" "watcher-api"
write_local_uwsgi_http_config "$GLANCE_UWSGI_CONF" glance.wsgi.api:application "/image" "glance-api"
remove_uwsgi_config "$GLANCE_UWSGI_CONF" glance-api
write_uwsgi_config "$NOVA_UWSGI_CONF" "nova.wsgi.osapi_compute:application" "/compute" "" "nova-api"
remove_uwsgi_config "$NOVA_UWSGI_CONF" "nova-api"
write_uwsgi_config "$NEUTRON_UWSGI_CONF" "neutron.wsgi.api:application" "/networking" "" "neutron-api"
remove_uwsgi_config "$NEUTRON_UWSGI_CONF" "neutron-api"
remove_uwsgi_config "$NEUTRON_UWSGI_CONF" neutron-api
# under the key of a file
iniset "$AODH_UWSGI_CONF" uwsgi module aodh.wsgi.api:application
