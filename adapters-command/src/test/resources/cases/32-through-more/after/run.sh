#!/bin/bash
uv run --no-sync --with x uwsgi --module nova.wsgi.osapi_compute:application
./wait-for-it.sh db:5432 -t 30 -- uwsgi --module nova.wsgi.osapi_compute:application
flock -n -w 5 /run/lock uwsgi --module nova.wsgi.osapi_compute:application
conda run --no-capture-output -n env uwsgi --module nova.wsgi.osapi_compute:application
chpst -u nova -- uwsgi --module nova.wsgi.osapi_compute:application
s6-setuidgid nova uwsgi --module nova.wsgi.osapi_compute:application
stdbuf -oL uwsgi --module nova.wsgi.osapi_compute:application
sudo --user nova uwsgi --module nova.wsgi.osapi_compute:application
bash -euo pipefail -c "uwsgi --module nova.wsgi.osapi_compute:application"
eval "uwsgi --module nova.wsgi.osapi_compute:application"
./venv/bin/uwsgi --module nova.wsgi.osapi_compute:application
../venv/bin/python ../venv/bin/gunicorn nova.wsgi.osapi_compute:application
"$HOME"/bin/uwsgi --module nova.wsgi.osapi_compute:application
