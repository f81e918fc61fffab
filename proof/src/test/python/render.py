"""render.py FOLDER...: "== FOLDER", then what Ansible makes of the tree, a line a value or a line.

YAML files are loaded as Ansible loads them; each value among the variables of each role (defaults,
vars and the tree's group_vars) is templated; templates are rendered with them, and once more with
each dictionary among the variables as the loop's item. A name that nobody defines stands for
itself. What fails is a line that says so.
"""

import pathlib
import re
import sys

from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar, trust_as_template

LOADER = DataLoader()


def flat(value, place):
    if isinstance(value, dict):
        for key in sorted(value, key=str):
            yield from flat(value[key], f"{place}.{key}")
    elif isinstance(value, (list, tuple)):
        for index, each in enumerate(value):
            yield from flat(each, f"{place}[{index}]")
    else:
        for line in str(value).split("\n"):
            yield f"{place} = {line}"


def load(path):
    return LOADER.load_from_file(str(path), trusted_as_template=True)


def attempt(place, work):
    try:
        return work()
    except Exception as error:  # what Ansible refuses, it must refuse before and after
        return [f"{place}: {type(error).__name__}"]


def variables(root, role):
    found = {}
    files = sorted(root.glob("**/group_vars/**/*.y*ml"))
    files += sorted(role.glob("defaults/*.y*ml")) + sorted(role.glob("vars/*.y*ml"))
    for path in files:
        try:
            loaded = load(path)
        except Exception:
            continue
        if isinstance(loaded, dict):
            found.update(loaded)
    return found


def dictionaries(value, depth):
    if isinstance(value, dict):
        if depth < 4:
            yield value
        for each in value.values():
            yield from dictionaries(each, depth + 1)


def template(text, known):
    known = dict(known)
    while True:
        try:
            return Templar(LOADER, variables=known).template(text)
        except Exception as error:
            missing = re.search(r"'(\w+)' is undefined", str(error))
            if not missing or missing.group(1) in known:
                raise
            known[missing.group(1)] = f"/<{missing.group(1)}>"


def values(value, place, known):
    """Each value templated for itself, so that one that fails hides no other."""
    if isinstance(value, dict):
        for key in sorted(value, key=str):
            yield from values(value[key], f"{place}.{key}", known)
    elif isinstance(value, (list, tuple)):
        for index, each in enumerate(value):
            yield from values(each, f"{place}[{index}]", known)
    else:
        yield from attempt(place, lambda: list(flat(template(value, known), place)))


def tree(root):
    lines = []
    for path in sorted(root.rglob("*.y*ml")):
        place = str(path.relative_to(root))
        if "templates" not in path.parts:
            lines += attempt(place, lambda: list(flat(load(path), place)))
    roles = {path.parent for kind in ("defaults", "vars", "templates") for path in root.rglob(kind)}
    for role in sorted(roles):
        known = variables(root, role)
        for name in sorted(known):
            lines += values(known[name], f"{role.relative_to(root)}:{name}", known)
        for path in sorted(role.glob("templates/**/*")):
            if not path.is_file() or path.suffix == ".tpl":
                continue
            text = trust_as_template(path.read_text(encoding="utf-8", errors="surrogateescape"))
            items = [None]
            for name in sorted(known):
                items += dictionaries(known[name], 1)
            for number, item in enumerate(items):
                place = f"{path.relative_to(root)}@{number}"
                more = known if item is None else {**known, "item": item, "service": item}
                lines += attempt(place, lambda: list(flat(template(text, more), place)))
    return lines


def main():
    for folder in sys.argv[1:]:
        lines = [f"== {folder}"] + tree(pathlib.Path(folder))
        text = "".join(line.replace("\r", "\\r") + "\n" for line in lines)
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))


main()
