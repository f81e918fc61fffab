#!/bin/sh
gunicorn 'nova.api.openstack.compute.wsgi:init_application()'
