"""Makes trees in the shape of DevStack and of a repository of Ansible roles; the same seed gives the same bytes."""

import os
import random

SEED = 20250402
SERVICES = """keystone nova glance cinder neutron placement heat barbican manila octavia designate magnum ironic trove
watcher masakari cloudkitty aodh gnocchi mistral zun blazar cyborg vitrage tacker""".split()
WORDS = """configure install start stop cleanup create volume image network endpoint region project domain policy quota
backend driver service client option default value status handler listener pool worker timeout session""".split()

SHELL_HEAD = """# lib/{s}
# Functions to control the {s} service.

_XTRACE=$(set +o | grep xtrace)
set +o xtrace

{S}_DIR=$DEST/{s}
{S}_BIN_DIR=$(get_python_exec_prefix)
{S}_CONF_DIR=${{{S}_CONF_DIR:-/etc/{s}}}
{S}_CONF=${S}_CONF_DIR/{s}.conf
{S}_UWSGI={s}.wsgi.api:application
{S}_UWSGI_CONF=${S}_CONF_DIR/{s}-api-uwsgi.ini
"""
SHELL_FUNCTION = """
# Does what "{a} {b}" says.
function {a}_{s}_{b} {{
    local name=$1
    if is_service_enabled "{s}-{a}" && [[ "${S}_{B}" != "False" ]]; then
        iniset ${S}_CONF {a} {b} "$name"
        for item in ${{name//,/ }}; do
            run_process {s}-$item "$(which {s}-{b}) --config-file ${S}_CONF" # of {b}
        done
        cat <<END >>${S}_CONF_DIR/{b}.conf
[{a}]
{b} = $name
END
    fi
}}
"""
SHELL_TAIL = """
function configure_{s}_api {{
    write_uwsgi_config "${S}_UWSGI_CONF" "${S}_UWSGI" "/{s}" "" "{s}-api"
}}

function cleanup_{s}_api {{
    remove_uwsgi_config "${S}_UWSGI_CONF" "{s}-api"
}}

$_XTRACE
"""
DEFAULTS = """---
{s}_services:
  {s}-api:
    container_name: {s}_api
    group: {s}-api
    enabled: true
    image: "{{{{ {s}_api_image_full }}}}"
    wsgi: "{s}.wsgi.api:application"
    dimensions: "{{{{ {s}_api_dimensions }}}}"
{s}_api_port: "8774"
"""
TASKS = """---
- name: Copying over {a} of {s}
  ansible.builtin.template:
    src: "{s}-{a}.conf.j2"
    dest: "{{{{ node_config_directory }}}}/{s}-api/{a}.conf"
    mode: "0660"
  become: true
  when: {s}_{b} | bool
"""
TEMPLATE = """[{a}]
{b} = {{{{ {s}_{b} }}}}
{{% if {s}_enable_{a} | bool %}}
{b}_of_{a} = {{{{ groups['{s}-api'] | map('extract', hostvars) | join(',') }}}}
{{% endif %}}
"""
VHOST = """{{% set python_path = '/var/lib/kolla/venv/lib/python3/site-packages' %}}
Listen {{{{ api_interface_address }}}}:{{{{ {s}_api_port }}}}
<VirtualHost *:{{{{ {s}_api_port }}}}>
    WSGIDaemonProcess {s}-api processes={{{{ {s}_workers }}}} threads=1 user={s}
    WSGIScriptAlias / {{{{ {s}_wsgi_directory }}}}/application
</VirtualHost>
"""


def make_devstack(top):
    """About 300 files and 1.7 MB, of which some 25 shell libraries name WSGI; returns the number of files."""
    rng = random.Random(SEED)
    for service in SERVICES:
        body = _fill(SHELL_HEAD, rng, service)
        while len(body) < 18000:
            body += _fill(SHELL_FUNCTION, rng, service)
        _write(top, "lib/" + service, body + _fill(SHELL_TAIL, rng, service))
    for number in range(275):
        kind = rng.choice(["files/debs/%d", "doc/source/%d.rst", "tools/%d.sh", "lib/plugins/%d", "tests/%d.sh"])
        body = "".join(_fill(SHELL_FUNCTION, rng, rng.choice(SERVICES)) for _ in range(8))
        _write(top, kind % number, body)
    return 275 + len(SERVICES)


def make_roles(top):
    """About 3,200 files and 4 MB in roles, of which some 50 name WSGI; returns the number of files."""
    rng = random.Random(SEED)
    made = 0
    for role in range(125):
        known = role < len(SERVICES)
        service = SERVICES[role] if known else "%s_%s_%d" % (rng.choice(WORDS), rng.choice(WORDS), role)
        files = {"defaults/main.yml": DEFAULTS if known else TASKS}
        if known:
            files["templates/wsgi-%s.conf.j2" % service] = VHOST
        for number in range(12):
            files["tasks/%s_%d.yml" % (rng.choice(WORDS), number)] = TASKS * 6
            files["templates/%s-%d.conf.j2" % (rng.choice(WORDS), number)] = TEMPLATE * 8
        for name, text in files.items():
            _write(top, "ansible/roles/%s/%s" % (service, name), _fill(text, rng, service))
        made += len(files)
    return made


def _fill(text, rng, service):
    first, second = rng.choice(WORDS), rng.choice(WORDS)
    return text.format(s=service, S=service.upper(), a=first, b=second, B=second.upper())


def _write(top, path, body):
    path = os.path.join(top, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(body)
