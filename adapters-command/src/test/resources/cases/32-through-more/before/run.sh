#!/bin/bash
uv run --no-sync --with x uwsgi --wsgi-file /usr/bin/nova-api-wsgi
./wait-for-it.sh db:5432 -t 30 -- uwsgi --wsgi-file /usr/bin/nova-api-wsgi
flock -n -w 5 /run/lock uwsgi --wsgi-file /usr/bin/nova-api-wsgi
conda run --no-capture-output -n env uwsgi --wsgi-file /usr/bin/nova-api-wsgi
chpst -u nova -- uwsgi --wsgi-file /usr/bin/nova-api-wsgi
s6-setuidgid nova uwsgi --wsgi-file /usr/bin/nova-api-wsgi
stdbuf -oL uwsgi --wsgi-file /usr/bin/nova-api-wsgi
sudo --user nova uwsgi --wsgi-file /usr/bin/nova-api-wsgi
bash -euo pipefail -c "uwsgi --wsgi-file /usr/bin/nova-api-wsgi"
eval "uwsgi --wsgi-file /usr/bin/nova-api-wsgi"
./venv/bin/uwsgi --wsgi-file /usr/bin/nova-api-wsgi
../venv/bin/python ../venv/bin/gunicorn nova-api-wsgi
"$HOME"/bin/uwsgi --wsgi-file /usr/bin/nova-api-wsgi
