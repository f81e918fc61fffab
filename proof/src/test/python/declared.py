"""Prints what Python's own readers find in wsgi_scripts, a line for each file.

The line is ``error``, or the entries as ``name=module:callable`` with a tab between; one that is no
entry point is ``?``. Nothing of a file is executed.
"""

import configparser
import json
import re
import sys
import tomllib

OBJECT = re.compile(r"([\w.]+)\s*:\s*([\w.]+)\s*(?:\[.*\]\s*)?")


def pbr(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    if not parser.has_section("entry_points"):
        return []
    found = ""
    for key in parser["entry_points"]:
        if key.replace("-", "_") == "wsgi_scripts":
            found = parser.get("entry_points", key)
    return found.split("\n")


def setuptools(text):
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    parser.read_string(text)
    if not parser.has_section("options.entry_points"):
        return []
    value = dict(parser.items("options.entry_points")).get("wsgi_scripts", "")
    return value.splitlines() if "\n" in value else value.split(",")


def entry_points(text):
    parser = configparser.ConfigParser(default_section=None, delimiters=("=",))
    parser.optionxform = str
    parser.read_string(text)
    if not parser.has_section("wsgi_scripts"):
        return []
    return ["%s = %s" % pair for pair in parser.items("wsgi_scripts")]


def pyproject(text):
    groups = tomllib.loads(text).get("project", {}).get("entry-points", {})
    return ["%s = %s" % pair for pair in groups.get("wsgi_scripts", {}).items()]


def rest(text):
    """Everything that configparser finds beside the group, as one line that is no entry point."""
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str
    parser.read_string(text)
    found = {}
    for section in parser.sections():
        items = dict(parser.items(section))
        for key in list(items):
            if section.endswith("entry_points") and key.lower().replace("-", "_") == "wsgi_scripts":
                del items[key]
        if items:
            found[section] = items
    return [repr(found)]


def toml_rest(text):
    data = tomllib.loads(text)
    groups = data.get("project", {}).get("entry-points", {})
    groups.pop("wsgi_scripts", None)
    if not groups:
        data.get("project", {}).pop("entry-points", None)
    if not data.get("project", {}):
        data.pop("project", None)
    return [json.dumps(data, sort_keys=True, default=str)]


READERS = {"pbr": pbr, "setuptools": setuptools, "txt": entry_points, "toml": pyproject}
RESTS = {"pbr": rest, "setuptools": rest, "toml": toml_rest}


def shown(line):
    name, _, value = line.partition("=")
    match = OBJECT.fullmatch(value.strip())
    name = name.strip()
    if not match or not name or "/" in name or "\\" in name:
        return "?"
    return "%s=%s:%s" % (name, match.group(1), match.group(2))


def answer(kind, path):
    # As the readers open it: any line end is one, and a byte order mark stays.
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        if kind.startswith("rest-"):
            return RESTS[kind[len("rest-"):]](text)[0]
        lines = READERS[kind](text)
    except Exception:
        return "error"
    return "\t".join(shown(line) for line in lines if line.strip())


for argument in sys.argv[1:]:
    kind, _, path = argument.partition(":")
    print(answer(kind, path))
