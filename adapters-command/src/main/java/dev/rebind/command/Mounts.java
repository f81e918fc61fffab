package dev.rebind.command;

import dev.rebind.model.Binding;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The applications of one command line that uWSGI mounts ({@code --mount /point=application}). The
 * first that loads at a point serves it, later ones are skipped (pyloader.c).
 */
final class Mounts {
  private final SourceText file;
  private final String key;
  private final @Nullable Doubt doubt;
  private final Place.Beside beside;

  Mounts(SourceText file, String key, @Nullable Doubt doubt, Place.Beside beside) {
    this.file = file;
    this.key = key;
    this.doubt = doubt;
    this.beside = beside;
  }

  /** What is mounted where, and what loads it. */
  private record Mount(Given given, String point, Value what) {
    static Mount of(Given given) {
      Value value = References.uwsgi(given.value());
      List<Value.Part> parts = new ArrayList<>(value.parts());
      boolean literal = !parts.isEmpty() && parts.get(0) instanceof Value.Literal;
      String head = literal ? parts.get(0).text() : "";
      int equals = head.indexOf('=');
      if (equals < 0) {
        return new Mount(given, "", value);
      }
      parts.set(0, new Value.Literal(head.substring(equals + 1)));
      return new Mount(given, head.substring(0, equals), new Value(parts));
    }

    boolean isLiteral() {
      return what.asLiteral().isPresent();
    }

    String text() {
      return what.asLiteral().orElse(what.toString());
    }

    boolean isFile() {
      List<String> tail = what.tail();
      String name = tail.isEmpty() ? "" : tail.get(tail.size() - 1);
      return name.endsWith(".py") || name.endsWith(".wsgi");
    }
  }

  void read(List<Given> given, List<Place> places, List<Finding> findings) {
    List<Mount> mounts = given.stream().map(Mount::of).toList();
    Map<String, Integer> times = new HashMap<>();
    mounts.forEach(mount -> times.merge(mount.point(), 1, Integer::sum));
    Map<String, Mount> first = new HashMap<>();
    for (Mount mount : mounts) {
      Mount earlier = first.putIfAbsent(mount.point(), mount);
      if (earlier == null) {
        one(mount, times.getOrDefault(mount.point(), 1) > 1, places, findings);
      } else {
        findings.add(
            say(
                Codes.RIVALS,
                Severity.WARNING,
                mount,
                "'"
                    + earlier.text()
                    + "' is mounted at '"
                    + mount.point()
                    + "' first, and this is a silent fallback should it fail; take this out."));
      }
    }
  }

  private void one(Mount mount, boolean rivals, List<Place> places, List<Finding> findings) {
    String what = mount.text();
    if (mount.isLiteral() && !mount.isFile() && !isModule(what)) {
      if (what.indexOf(':') < 0) {
        findings.add(
            say(
                Codes.MOUNT_BINDS_NOTHING,
                Severity.BROKEN,
                mount,
                "uWSGI mounts 'module:name' and paths that end in .py or .wsgi, so '"
                    + what
                    + "' is not loaded."));
      }
      return;
    }
    SiteId id = new SiteId(file.path(), key + ":mount:" + mount.point());
    Site site = Site.of(id, mount.given().at(), binding(mount));
    Doubt why =
        doubt == null && rivals
            ? new Doubt(Codes.RIVALS, "something else is mounted at the same point, as a fallback")
            : doubt;
    String before = mount.point() + "=";
    places.add(
        new Place(site, text -> mount.given().bind(before + text), why, beside, List.of(), false));
  }

  private static boolean isModule(String what) {
    return UwsgiReading.LOADABLE.matcher(what).matches() && what.indexOf(':') >= 0;
  }

  private static Binding binding(Mount mount) {
    if (mount.isFile()) {
      return new Binding.Script(mount.what());
    }
    return mount.isLiteral()
        ? Binding.Module.parse(mount.text())
        : new Binding.Unresolved(
            Form.MODULE, mount.what(), "part of it is filled in when it starts");
  }

  private Finding say(Code code, Severity severity, Mount mount, String message) {
    return Finding.of(code, severity, file.path(), mount.given().at(), message);
  }
}
