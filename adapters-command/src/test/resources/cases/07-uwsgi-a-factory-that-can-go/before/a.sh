#!/bin/sh
uwsgi -w "nova.api.openstack.compute.wsgi:init_application()"
