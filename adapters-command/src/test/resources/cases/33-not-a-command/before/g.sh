#!/bin/sh
[ -x /usr/bin/nova-api-wsgi ] || echo wsgi
