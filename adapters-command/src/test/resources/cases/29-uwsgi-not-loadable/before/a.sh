#!/bin/sh
uwsgi --module "a.b:c.d"
