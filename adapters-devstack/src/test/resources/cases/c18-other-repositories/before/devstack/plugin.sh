iniset /etc/neutron/neutron-api-uwsgi.ini uwsgi threads 1
cat >> $DEST/local.conf <<EOF
[[post-config|/etc/octavia/octavia-uwsgi.ini]]
[uwsgi]
processes = 2
EOF
