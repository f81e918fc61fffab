#!/bin/sh
exec /usr/bin/nova-api-wsgi --port 8774
