#!/bin/bash
# Nothing but this is about a binding here.
conf=$(apache_site_config_for ironic-api-wsgi)
sudo rm -f $conf
