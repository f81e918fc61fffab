#!/bin/sh
sudo -u nova nova-api-wsgi
