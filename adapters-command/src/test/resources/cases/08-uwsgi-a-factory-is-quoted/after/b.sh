#!/bin/sh
uwsgi '--module=nova.api.openstack.compute.wsgi:init_application()'
