#!/bin/sh
uwsgi "$@"
