#!/bin/sh
uwsgi '-wnova.api.openstack.compute.wsgi:init_application()'
