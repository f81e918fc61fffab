package dev.rebind.cli;

import java.util.Map;

/** A small file in every format, with a binding in it that moves, by path. */
final class WarmupFiles {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(".rebind.yaml", "release: 2025.2\nexclude:\n  - nothing/\n"),
          Map.entry("nova.ini", "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n"),
          Map.entry("done.ini", "# one\n\n[uwsgi]\nmodule = keystone.wsgi.api:application\n"),
          Map.entry("nova.yaml", "uwsgi:\n  wsgi-file: /usr/bin/nova-api-wsgi\n  processes: 2\n"),
          Map.entry("gunicorn.conf.py", "bind = ':1'\nwsgi_app = '/usr/bin/nova-api-wsgi'\n"),
          Map.entry(
              "nova-api.service",
              "[Service]\nExecStart=/usr/bin/uwsgi --http :1 --wsgi-file /usr/bin/nova-api-wsgi\n"),
          Map.entry(
              "Dockerfile",
              "FROM python\nCMD [\"uwsgi\", \"--wsgi-file\", \"/usr/bin/nova-api-wsgi\"]\n"),
          Map.entry(
              "compose.yaml",
              "services:\n  api:\n    command: uwsgi --wsgi-file /usr/bin/nova-api-wsgi\n"),
          Map.entry(
              "start.sh",
              """
              #!/bin/sh
              set -e
              if [ -f "$CONF" ]; then
                exec uwsgi --http :1 \\
                  --wsgi-file /usr/bin/nova-api-wsgi
              fi
              """),
          Map.entry(
              "debian/nova-api.init.in",
              """
              #!/bin/sh
              UWSGI_INI_PATH=/etc/nova/nova-api-uwsgi.ini
              UWSGI_INI_APP=/usr/bin/nova-api-wsgi
              """),
          Map.entry(
              "debian/nova-api-uwsgi.ini",
              "[uwsgi]\nhttp-socket = :1\nwsgi-file = /usr/bin/nova-api-wsgi\n"),
          Map.entry(
              "apache.conf",
              "<VirtualHost *:80>\nWSGIScriptAlias / /usr/bin/nova-api-wsgi\n</VirtualHost>\n"),
          Map.entry(
              "project/setup.cfg",
              "[entry_points]\nwsgi_scripts =\n  nova-api-wsgi = nova.api:init_application\n"),
          Map.entry(".gitignore", "# made\n*.pyc\n/build/\n!build/kept\ndoc/**/made\n"),
          Map.entry(
              ".git/index",
              "DIRC\0\0\0\2\0\0\0\1" + "\0".repeat(61) + "\10nova.ini\0\0" + "\0".repeat(20)),
          Map.entry("build/nova.ini", "[uwsgi]\n"),
          Map.entry("one.png", ""),
          Map.entry("two.png", ""),
          Map.entry("Procfile", "web: uwsgi --http :1 --wsgi-file /usr/bin/nova-api-wsgi\n"),
          Map.entry(
              "plugin/devstack/settings",
              """
              NOVA_BIN_DIR=$(get_python_exec_prefix)
              NOVA_UWSGI=$NOVA_BIN_DIR/nova-api-wsgi
              NOVA_UWSGI_CONF=${NOVA_CONF_DIR:-/etc/nova}/nova-api-uwsgi.ini
              NOVA_PARTS=(one "two" $three)
              export NOVA_TABS=$'a\\tb'
              CINDER_UWSGI=cinder.wsgi.api:application
              CINDER_UWSGI_CONF=/etc/cinder/cinder-api-uwsgi.ini
              """),
          Map.entry(
              "plugin/devstack/plugin.sh",
              """
              # Functions
              function configure_nova {
                  local port=$1
                  local -a list
                  list[0]=${port:-1}
                  write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute" "" nova-api
                  write_uwsgi_config $CINDER_UWSGI_CONF $CINDER_UWSGI "/volume" "" cinder-api
                  iniset "$NOVA_UWSGI_CONF" uwsgi processes $((2 + NOVA_WORKERS))
                  iniset "$NOVA_UWSGI_CONF" uwsgi module "$NOVA_UWSGI"
                  for name in a b; do
                      (( port++ )) || true
                  done
                  case "$name" in
                      a|b) echo "wsgi $name" | sed -e "s|%NOVA_BIN%|$NOVA_BIN_DIR|g" ;;
                      *) : ;;
                  esac
                  [[ $name =~ ^a ]] && export NOVA_NAME=${name#a}
              }
              cleanup_nova() {
                  remove_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI"
                  remove_uwsgi_config $CINDER_UWSGI_CONF $CINDER_UWSGI
                  disable_apache_site cinder-wsgi; enable_apache_site `echo nova`
                  run_process n-api "$(which uwsgi) --procname nova --ini $NOVA_UWSGI_CONF"
                  eval "NOVA_UWSGI=1"
              }
              if [[ "$1" == "clean" && -n "$2" ]]; then
                  cleanup_nova >/dev/null 2>&1
              fi
              cat <<END >$DEST/x
              # nothing of $DEST
              END
              """),
          Map.entry(
              "plugin/devstack/files/apache-nova.template",
              "Listen 1\nWSGIScriptAlias / %NOVA_BIN_DIR%/nova-api-wsgi\n"),
          Map.entry(
              "roles/nova/defaults/main.yml",
              """
              nova_bin: "/opt/nova/bin"
              nova_services:
                nova-api:
                  wsgi_app: true
                  wsgi_name: nova-api-wsgi
              """),
          Map.entry(
              "roles/nova/vars/main.yml",
              """
              uwsgi_nova_services: |-
                {% set services = {} %}
                {% for key, value in nova_services.items() %}
                {%   if value.wsgi_app | default(False) %}
                {%     set _ = value.update({'wsgi_path': nova_bin ~ '/' ~ value.wsgi_name}) %}
                {%     set _ = services.update({key: value}) %}
                {%   endif %}
                {% endfor %}
                {{ services }}
              """),
          Map.entry(
              "roles/nova/tasks/main.yml",
              """
              - name: Configure
                ansible.builtin.template:
                  src: nova-uwsgi.ini.j2
                  dest: /etc/nova/nova-uwsgi.ini
                when: nova_enabled | bool and not other
                loop: [a, {b: "{{ c }}", d: 'e'}]
                vars: {port: "{{ 1 if tls is defined else 2 }}"}
              """),
          Map.entry(
              "roles/nova/templates/nova-uwsgi.ini.j2",
              "[uwsgi]\n{% if tls %}\nhttps = :1\n{% endif %}\nwsgi-file = /usr/bin/nova-api-wsgi\n"),
          Map.entry("chart/Chart.yaml", "name: nova\nversion: 1.0.0\n"),
          Map.entry(
              "chart/values.yaml",
              "conf:\n  nova_api_uwsgi:\n    uwsgi:\n      wsgi-file: /usr/bin/nova-api-wsgi\n"));

  private WarmupFiles() {}
}
