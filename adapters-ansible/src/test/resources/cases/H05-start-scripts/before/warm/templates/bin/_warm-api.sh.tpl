#!/bin/bash
for WSGI_SCRIPT in heat-wsgi-api; do
  cp -a $(type -p ${WSGI_SCRIPT}) /var/www/cgi-bin/warm/
done
exec apache2 -DFOREGROUND
