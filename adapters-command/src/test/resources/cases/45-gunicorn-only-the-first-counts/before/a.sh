#!/bin/sh
gunicorn shop.web:app nova-api-wsgi
