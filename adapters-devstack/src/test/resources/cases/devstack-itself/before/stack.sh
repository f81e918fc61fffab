#!/usr/bin/env bash

# Sets up a cloud on one machine.
TOP_DIR=$(cd $(dirname "$0") && pwd)

source $TOP_DIR/functions
source $TOP_DIR/stackrc
source $TOP_DIR/openrc
for tree in $TOP_DIR/extras.d; do
    . $tree/first.sh
done

# the services, each with its uwsgi processes
source $TOP_DIR/lib/apache
source $TOP_DIR/lib/placement

if is_service_enabled placement; then
    configure_placement
    start_placement
fi
