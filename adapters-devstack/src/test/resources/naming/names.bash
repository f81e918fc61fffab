#!/bin/bash
# Prints what every helper call of a repository makes, by the rule of helpers.bash.
#
#   names.bash FOLDER
#
# The scripts of FOLDER run in a restricted shell that finds no program, can write no file and knows
# the helpers only; then each of their functions is called once. What stands before the bar must be
# the same before and after a rewrite that keeps names; what stands behind it is what uWSGI loads.

here=$(cd "$(dirname "$0")" && pwd)
cd "$1" || exit 2
{
    cat "$here/helpers.bash"
    find . -type f ! -name '*.template' ! -name '*.ini' ! -name '*.conf' ! -name '.*' \
        | LC_ALL=C sort \
        | awk '/settings$/ { print; next } { later = later $0 "\n" } END { printf "%s", later }' \
        | while read -r file; do
            echo "FROM=$file"
            cat "$file"
            echo
        done
    # The functions that the scripts defined, and not those above.
    echo 'for _function in $(compgen -A function); do'
    echo '    case $_function in'
    echo '        _says_module|_key|write_*|remove_*|get_*|is_*|command_*|sudo|uwsgi|cd) ;;'
    echo '        *) FROM=$_function; "$_function" ;;'
    echo '    esac'
    echo 'done'
} | env -i PATH=/nonexistent "$(command -v bash)" --norc --noprofile -r 2>/dev/null
