#!/bin/sh
gunicorn -w 4 --bind :80 shop.web:app
