#!/bin/bash
# a plugin of somebody else
conf=/etc/apache2/sites-available/keystone-wsgi-public.conf
sudo sed -i '1i OIDCScope "openid"' $conf
grep -Fx 'ProxyPass "/identity" "unix:/var/run/uwsgi/keystone-wsgi-public.socket|uwsgi://uwsgi-uds-keystone-wsgi-public"' $conf
sudo a2ensite keystone-wsgi-public
