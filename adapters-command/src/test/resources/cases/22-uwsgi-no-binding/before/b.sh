#!/bin/sh
uwsgi --emperor /etc/uwsgi/vassals --master
