#!/bin/sh
uwsgi --chdir /srv/shop --wsgi-file shop-wsgi
