#!/bin/sh
uwsgi --wsgi-file ""
