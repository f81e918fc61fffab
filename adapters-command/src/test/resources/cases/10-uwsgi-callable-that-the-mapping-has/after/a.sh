#!/bin/sh
uwsgi --module shop.web:app -M
