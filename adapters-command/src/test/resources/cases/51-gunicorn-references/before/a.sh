#!/bin/sh
gunicorn "$APP_MODULE"
