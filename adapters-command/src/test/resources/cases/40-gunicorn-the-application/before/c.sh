#!/bin/sh
gunicorn shop.web
