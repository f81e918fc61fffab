#!/bin/sh
uwsgi -Mw 'nova.api.openstack.compute.wsgi:init_application()'
