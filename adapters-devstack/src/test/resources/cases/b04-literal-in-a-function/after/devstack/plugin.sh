#!/bin/bash

function configure_placement_here {
    PLACEMENT_UWSGI=placement.wsgi.api:application
    write_uwsgi_config "$PLACEMENT_UWSGI_CONF" "$PLACEMENT_UWSGI" "/placement" "" "placement-api"
}

function configure_events {
    MONASCA_EVENTS_UWSGI=/usr/local/bin/monasca-events-api-wsgi
    write_uwsgi_config "$MONASCA_EVENTS_UWSGI_CONF" "$MONASCA_EVENTS_UWSGI" "/events"
}
