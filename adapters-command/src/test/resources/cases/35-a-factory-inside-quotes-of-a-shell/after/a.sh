#!/bin/sh
sh -c "uwsgi --module 'nova.api.openstack.compute.wsgi:init_application()'"
