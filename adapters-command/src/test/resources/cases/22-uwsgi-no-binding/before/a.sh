#!/bin/sh
uwsgi --ini /etc/nova/nova-api-uwsgi.ini
