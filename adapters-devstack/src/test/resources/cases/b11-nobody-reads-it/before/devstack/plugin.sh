#!/bin/bash
cat > /etc/unit.txt <<EOF
start = uwsgi --wsgi-file /usr/bin/nova-api-wsgi
EOF
bash <<'EOF'
uwsgi --http :8774 --wsgi-file /usr/bin/nova-api-wsgi
EOF
cat > notes.txt <<EOF
# wsgi-file = /usr/bin/nova-api-wsgi
uwsgi is nice
EOF
