"""Makes a tree of files like the checkouts of a cloud's operator; the same seed gives the same bytes."""

import os
import random

SEED = 20250401
MEAN_SIZE = 6500

# kind: (share of all files, mean size in bytes, share of these files that hold the word "wsgi")
KINDS = {
    "py": (0.53, 9000, 0.026),
    "yaml": (0.14, 2600, 0.040),
    "yml": (0.07, 2200, 0.030),
    "rst": (0.07, 5200, 0.015),
    "sh": (0.035, 3800, 0.060),
    "json": (0.03, 4200, 0.003),
    "po": (0.012, 24000, 0.004),
    "j2": (0.02, 1800, 0.060),
    "txt": (0.015, 1500, 0.020),
    "cfg": (0.008, 2600, 0.100),
    "conf": (0.008, 3200, 0.100),
    "ini": (0.008, 1600, 0.200),
    "html": (0.012, 7000, 0.0),
    "js": (0.012, 9000, 0.0),
    "png": (0.008, 22000, 0.0),
    "svg": (0.006, 12000, 0.0),
    "xml": (0.003, 5200, 0.010),
    "toml": (0.003, 1800, 0.050),
    "": (0.01, 3500, 0.050),
}

REPOSITORIES = """nova neutron cinder glance keystone placement heat barbican designate octavia manila ironic
magnum mistral aodh gnocchi zun watcher trove masakari cloudkitty vitrage blazar tacker swift horizon
oslo.config oslo.messaging oslo.service oslo.db keystonemiddleware devstack tempest kolla kolla-ansible
openstack-ansible openstack-ansible-os_nova openstack-ansible-os_neutron openstack-ansible-os_keystone
ansible-role-uwsgi openstack-helm openstack-helm-infra puppet-nova puppet-keystone charm-nova-cloud-controller
requirements releases governance project-config zuul-jobs site-config inventory monitoring""".split()

FOLDERS = """api cmd common compute conf db objects policies scheduler service tests unit functional fixtures
notes doc source admin contributor install roles tasks templates defaults handlers vars meta files playbooks
group_vars host_vars environments etc tools playbooks zuul.d releasenotes locale static img lib network volume
drivers image virt migrations versions privsep rpc agent plugins ml2 l3 extensions middleware contrib hacking
samples v1 v2 v2.1 v3 charts values values_overrides conf.d""".split()

WORDS = """server request context instance network volume image endpoint region project domain token
policy quota driver manager service client config option default value result response status error message
handler listener pool worker thread process timeout retry interval session engine query filter update create
delete attach detach list show name host port address subnet router group member rule action target source
path file folder user password enabled disabled version release package install role task template notify
register debug when become loop item import from return raise except class def self none true false assert
mock patch call args kwargs test case setup method object field type string integer boolean schema required
properties description summary optional maximum minimum format""".split()

EXTENSIONLESS = ["Dockerfile", "Makefile", "Procfile", "LICENSE", "HACKING", "AUTHORS", "run-tests", "start",
                 "healthcheck", "entrypoint", "README", "Vagrantfile", "functions", "stackrc", "local"]

WSGI_LINES = {
    "py": ["from nova.api.openstack import wsgi", "class Controller(wsgi.Controller):", "import oslo_service.wsgi"],
    "yaml": ["    wsgi_path: /usr/bin/{s}-wsgi", "  - name: uwsgi", "  {s}_wsgi_processes: 4"],
    "yml": ["    wsgi_path: /usr/bin/{s}-wsgi", "  - name: uwsgi", "  {s}_wsgi_processes: 4"],
    "sh": ["uwsgi --ini /etc/{s}/{s}-uwsgi.ini", "WSGI_FILE=$BIN/{s}-api-wsgi"],
    "ini": ["wsgi-file = /usr/bin/{s}-api-wsgi", "[uwsgi]"],
}

POOL = 1500


def _line(rng, kind):
    words = [rng.choice(WORDS) for _ in range(rng.randint(2, 9))]
    indent = " " * (4 * rng.randint(0, 3))
    if kind in ("py", "js"):
        return "%s%s.%s(%s)" % (indent, words[0], words[1], ", ".join(words[2:]))
    if kind in ("yaml", "yml", "j2"):
        return "%s%s_%s: %s" % (indent[: len(indent) // 2], words[0], words[1], " ".join(words[2:]))
    if kind in ("ini", "cfg", "conf", "toml"):
        return "%s_%s = %s" % (words[0], words[1], " ".join(words[2:]))
    if kind in ("xml", "html", "svg"):
        return "%s<%s %s=\"%s\"/>" % (indent, words[0], words[1], " ".join(words[2:]))
    if kind == "sh":
        return "%s%s $%s --%s" % (indent, words[0], words[1].upper(), " --".join(words[2:]))
    return " ".join(words) + ("." if rng.random() < 0.2 else "")


class _Text:
    """Lines of one kind, made once, so that the making of the tree is fast and its bytes look like text."""

    def __init__(self, rng, kind):
        self.kind = kind
        self.lines = [_line(rng, kind) for _ in range(POOL)]
        self.text = "\n".join(self.lines) * 4

    def make(self, rng, size, needle, service):
        if self.kind == "png":
            return b"\x89PNG\r\n\x1a\n" + rng.randbytes(size).replace(b"\0", b"\1")
        start = self.text.find("\n", rng.randrange(len(self.text) // 2)) + 1
        body = self.text[start : start + min(size, len(self.text) // 2)]
        while len(body) < size:
            body += "\n" + self.text[: size - len(body)]
        if needle:
            lines = WSGI_LINES.get(self.kind, ["see {s}-api-wsgi"])
            cut = body.find("\n", rng.randrange(len(body) + 1))
            cut = len(body) if cut < 0 else cut
            body = body[:cut] + "\n" + rng.choice(lines).format(s=service) + body[cut:]
        return (body + "\n").encode()


def _file_name(rng, kind, number):
    if not kind:
        return "%s%s" % (rng.choice(EXTENSIONLESS), "-%d" % number if number % 3 else "")
    if kind == "yaml" and rng.random() < 0.5:
        return "%s-%s-%016x.yaml" % (rng.choice(WORDS), rng.choice(WORDS), rng.getrandbits(64))
    if kind == "py" and rng.random() < 0.4:
        return "test_%s_%s_%d.py" % (rng.choice(WORDS), rng.choice(WORDS), number)
    inner = rng.choice(["", "", ".conf", ".ini", ".service", ".sh"]) if kind == "j2" else ""
    return "%s_%s_%d%s.%s" % (rng.choice(WORDS), rng.choice(WORDS), number, inner, kind)


def make_tree(top, files):
    """Fills the folder `top` with about 6,500 bytes a file; returns (files, bytes, files with the word)."""
    rng = random.Random(SEED)
    texts = {kind: _Text(rng, kind) for kind in KINDS}
    kinds, shares = list(KINDS), [KINDS[kind][0] for kind in KINDS]
    repositories = REPOSITORIES if files >= 5000 else REPOSITORIES[: max(2, files // 100)]
    scale = MEAN_SIZE / sum(share * KINDS[kind][1] for kind, (share, *_) in KINDS.items()) * sum(shares)
    made, size_made, with_word, folder, left, repository = 0, 0, 0, "", 0, "nova"
    folders = {}
    for repository in repositories:
        root = os.path.join(top, repository)
        os.makedirs(os.path.join(root, ".git", "info"))
        _write(os.path.join(root, ".git", "HEAD"), b"ref: refs/heads/master\n")
        _write(os.path.join(root, ".git", "config"), b"[core]\n\trepositoryformatversion = 0\n")
        _write(os.path.join(root, ".gitignore"), b"*.pyc\n*.egg-info/\n.tox/\n.stestr/\n/build/\ndoc/build\n*~\n.*.sw?\n")
        folders[repository] = [root]
    while made < files:
        if left == 0:
            repository = rng.choice(repositories)
            parent = rng.choice(folders[repository][-40:])
            if parent.count(os.sep) - top.count(os.sep) > 7:
                parent = folders[repository][0]
            folder = os.path.join(parent, rng.choice(FOLDERS))
            if not os.path.isdir(folder):
                os.mkdir(folder)
                folders[repository].append(folder)
            left = min(1 + int(rng.expovariate(1 / 9.0)), files - made)
        kind = rng.choices(kinds, shares)[0]
        _, mean, chance = KINDS[kind]
        size = 40 + int(min(rng.expovariate(1 / (mean * scale)), mean * scale * 12))
        needle = rng.random() < chance
        path = os.path.join(folder, _file_name(rng, kind, made))
        body = texts[kind].make(rng, size, needle, repository)
        _write(path, body)
        made, size_made, with_word, left = made + 1, size_made + len(body), with_word + needle, left - 1
    return made, size_made, with_word


def _write(path, body):
    with open(path, "wb") as out:
        out.write(body)


if __name__ == "__main__":
    import sys

    print(make_tree(sys.argv[1], int(sys.argv[2])))
