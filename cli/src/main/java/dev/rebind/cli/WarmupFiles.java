package dev.rebind.cli;

import java.util.Map;

/** A small file in every format, with a binding in it that moves, by path. */
final class WarmupFiles {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(".rebind.yaml", "release: 2025.2\nexclude:\n  - nothing/\n"),
          Map.entry("nova.ini", "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n"),
          Map.entry("done.ini", "[uwsgi]\nmodule = keystone.wsgi.api:application\n"),
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
          Map.entry(
              "plugin/devstack/settings",
              """
              NOVA_BIN_DIR=$(get_python_exec_prefix)
              NOVA_UWSGI=$NOVA_BIN_DIR/nova-api-wsgi
              NOVA_UWSGI_CONF=${NOVA_CONF_DIR:-/etc/nova}/nova-api-uwsgi.ini
              """),
          Map.entry(
              "plugin/devstack/plugin.sh",
              """
              function configure_nova {
                  write_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI" "/compute"
              }
              if [[ "$1" == "clean" ]]; then
                  remove_uwsgi_config "$NOVA_UWSGI_CONF" "$NOVA_UWSGI"
              fi
              cat <<END >$DEST/x
              # nothing
              END
              """),
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
                when: nova_enabled | bool
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
