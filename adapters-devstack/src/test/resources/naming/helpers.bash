# What DevStack's lib/apache makes of its arguments, and nothing else: each call prints one line.
# The rule is that of 2024.2 and later. Everything else that a script calls does nothing.

_says_module() { [[ "$1" =~ ^[a-zA-Z0-9_.]+:[a-zA-Z0-9_]+$ ]]; }
_key() { if _says_module "$1"; then echo "module $1"; else echo "wsgi-file ${1##*/}"; fi; }

# write_uwsgi_config conf wsgi url http name
write_uwsgi_config() {
    local name="${5:-}"
    [[ -n "$name" ]] || name="${2##*/}"
    if [[ -n "${4:-}" ]]; then
        echo "$FROM write ${1##*/} http $4 | $(_key "$2")"
    else
        echo "$FROM write ${1##*/} socket /var/run/uwsgi/$name.socket site $name url $3 | $(_key "$2")"
    fi
}

# write_local_uwsgi_http_config conf wsgi url name
write_local_uwsgi_http_config() {
    local name="${4:-}"
    [[ -n "$name" ]] || name="${2##*/}"
    echo "$FROM local ${1##*/} site $name url $3 | $(_key "$2")"
}

# remove_uwsgi_config conf name
remove_uwsgi_config() { echo "$FROM remove ${1##*/} site ${2##*/} |"; }

get_python_exec_prefix() { echo /opt/stack/data/venv/bin; }
is_service_enabled() { return 0; }
command_not_found_handle() { return 0; }
sudo() { :; }
uwsgi() { :; }
cd() { :; }
