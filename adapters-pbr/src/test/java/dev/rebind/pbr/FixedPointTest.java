package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.road.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Law 2 over projects that nobody would write by hand: a second run changes nothing. */
class FixedPointTest extends ServiceRig {
  private static final long SEED = 20261128;
  private static final int PROJECTS = Integer.getInteger("rebind.projects", 1000);

  /** Several have one module by the convention; the last two are the catalogue's of keystone. */
  private static final List<String> SCRIPTS =
      List.of("-wsgi", "-api-wsgi", "-api", "-b", "-b-wsgi", "-wsgi-public", "-wsgi-admin");

  private static final List<String> FACTORIES =
      List.of(".app:make", ".app:other", ".b:make", ".b:bad", ".app:Server.make");

  private final List<String> written = new ArrayList<>();

  @Test
  void aSecondRunChangesNothing() {
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < PROJECTS; i++) {
      files.clear();
      written.clear();
      project(new Random(SEED + i));
      Map<String, String> start = Map.copyOf(files);
      Plan first = plan();
      write(first);
      Map<String, String> again = after(plan());
      if (!again.isEmpty()) {
        broken.add(
            "seed %d: %s%n%s%nfirst %s%nsecond %s%n"
                .formatted(SEED + i, request, start, after(first), again));
      }
    }
    assertEquals("", String.join("\n", broken), broken.size() + " of " + PROJECTS);
  }

  private void project(Random random) {
    String name = one(List.of("spam", "spam", "spam", "keystone"), random);
    file(name + "/__init__.py", random.nextInt(9) == 0 ? "wsgi = 1\n" : "")
        .file(name + "/app.py", "def make(): pass\ndef other(): pass\nclass Server: pass\n")
        .file(name + "/b.py", "def make(): pass\ndef bad(x): pass\n");
    StringBuilder cfg = new StringBuilder("[entry_points]\nwsgi_scripts =\n");
    List<String> inline = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String script = name + one(SCRIPTS, random);
      String factory = name + one(FACTORIES, random);
      if (written.contains(script)) {
        continue;
      }
      written.add(script);
      int where = random.nextInt(6);
      if (where > 0) {
        cfg.append("    ").append(script).append(" = ").append(factory).append('\n');
      }
      if (where < 2) {
        String other = random.nextInt(8) == 0 ? name + one(FACTORIES, random) : factory;
        inline.add(script + " = '" + other + "'");
      }
      if (random.nextInt(3) == 0) {
        file("etc/" + one(List.of("held", "a"), random) + i + ".bind", "/bin/" + script);
      }
    }
    if (random.nextInt(9) == 0) {
      cfg.append("    not an entry\n");
    }
    file("setup.cfg", cfg.toString()).file("pyproject.toml", table(inline, random));
    modules(name, random);
    if (random.nextInt(4) == 0) {
      file("releasenotes/notes/x.yaml", "---\n");
    }
    request =
        ModuleRequest.standard().withRemove(random.nextInt(4) > 0).withMove(random.nextBoolean());
    while (random.nextInt(3) == 0) {
      String module = name + ".wsgi." + one(List.of("api", "b", "c"), random);
      request = request.withModule(one(written, random), module);
    }
  }

  /** Entries on lines of their own, or all on one. */
  private static String table(List<String> entries, Random random) {
    return random.nextBoolean()
        ? "[project.entry-points.wsgi_scripts]\n" + String.join("\n", entries) + "\n"
        : "[project.entry-points]\nwsgi_scripts = {" + String.join(", ", entries) + "}\n";
  }

  /** What may be there already: a module with or without the call, or a plain one in the way. */
  private void modules(String name, Random random) {
    for (String module : List.of("api", "b", "c")) {
      if (random.nextInt(4) == 0) {
        String text =
            one(
                List.of(
                    "from NAME import app\napplication = app.make()\n",
                    "from NAME.app import other\napplication = other()\n",
                    "from NAME import b\napplication = b.make()\n",
                    "application = something\n",
                    "application = None\n",
                    ""),
                random);
        file(name + "/wsgi/__init__.py", "");
        file(name + "/wsgi/" + module + ".py", text.replace("NAME", name));
      }
    }
    if (random.nextInt(6) == 0 && !files.containsKey(name + "/wsgi/__init__.py")) {
      file(
          name + "/wsgi.py",
          one(List.of("application = 1\n", "X = 1\n", "from . import x\n"), random));
    }
  }

  private static <T> T one(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
