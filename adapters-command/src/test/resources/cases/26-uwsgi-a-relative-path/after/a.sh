#!/bin/sh
uwsgi --chdir /srv/shop --module shop.web:app
