#!/bin/sh
pkill uwsgi
