#!/bin/sh
gunicorn --paste prod.ini
