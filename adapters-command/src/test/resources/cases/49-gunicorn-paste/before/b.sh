#!/bin/sh
gunicorn --paste prod.ini nova-api-wsgi
