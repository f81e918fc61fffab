#!/bin/sh
python3 /usr/local/bin/placement-api --port 8778 # wsgi
