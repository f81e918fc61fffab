#!/bin/sh
uwsgi --mount /compute=/srv/nova/app.wsgi --manage-script-name --mount /v2=shop.web:app
