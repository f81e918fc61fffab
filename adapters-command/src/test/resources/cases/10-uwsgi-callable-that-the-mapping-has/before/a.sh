#!/bin/sh
uwsgi --wsgi-file /srv/shop-wsgi --callable app -M
