package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the blocks {@code service}, {@code script} and {@code application}. */
final class ServiceLines {
  final Map<String, Service> services = new LinkedHashMap<>();
  final Map<String, ScriptDraft> scripts = new LinkedHashMap<>();
  private @Nullable String project;
  private String distribution = "";
  private @Nullable String retired;
  private List<String> daemons = List.of();
  private @Nullable ScriptDraft draft;

  /** Takes a line of these blocks; false when it belongs to another part. */
  boolean take(Line line) {
    switch (line.word) {
      case "service":
        end();
        project = line.value();
        distribution = project;
        retired = null;
        daemons = new ArrayList<>();
        draft = null;
        return true;
      case "script":
      case "application":
        begin(line);
        return true;
      default:
        return draft == null ? ofService(line) : ofScript(line, draft);
    }
  }

  private boolean ofService(Line line) {
    if (project == null) {
      return false;
    }
    switch (line.word) {
      case "distribution":
        distribution = line.value();
        return true;
      case "retired":
        retired = line.value();
        return true;
      case "daemon":
        daemons.add(line.value());
        return true;
      default:
        return false;
    }
  }

  private void begin(Line line) {
    if (project == null) {
      throw line.wrong(line.word + " before its service");
    }
    Service service = service(project);
    draft = new ScriptDraft(line, service, line.value(), line.word.equals("script"));
    if (scripts.put(draft.name, draft) != null) {
      throw line.wrong("twice: " + draft.name);
    }
  }

  private Service service(String name) {
    Service known = services.get(name);
    if (known == null) {
      known = new Service(name, distribution, retired, daemons);
      services.put(name, known);
    }
    return known;
  }

  /** Closes the block that is open; a service may have no script at all. */
  void end() {
    if (project != null) {
      service(project);
    }
    project = null;
    draft = null;
  }

  private static boolean ofScript(Line line, ScriptDraft into) {
    switch (line.word) {
      case "target":
        into.target = line.modulePath();
        return true;
      case "file":
        into.file = line.value();
        return true;
      case "never":
        never(line, into);
        return true;
      case "factory":
        into.factory = line.modulePath();
        return true;
      case "devstack":
        into.devstack = line.value();
        return true;
      case "master":
        into.master = there(line, line.words(1, 2), 0);
        return true;
      case "head":
        String[] words = line.words(2, 3);
        into.heads.put(words[0], there(line, words, 1));
        return true;
      case "trait":
        trait(line, into);
        return true;
      case "note":
        into.note = line.value();
        return true;
      default:
        return ofList(line, into);
    }
  }

  private static boolean ofList(Line line, ScriptDraft into) {
    switch (line.word) {
      case "alias":
        return into.aliases.add(line.value());
      case "near":
        return into.near.add(line.value());
      case "legacy":
        return into.legacy.add(line.value());
      case "copy":
        return into.copies.add(line.value());
      case "historic":
        return into.historic.add(line.modulePath());
      case "null":
        return into.nulls.add(line.modulePath());
      case "env":
        return into.env.add(line.value());
      case "evidence":
        return into.evidence.add(line.value());
      default:
        return false;
    }
  }

  private static void never(Line line, ScriptDraft into) {
    String[] words = line.words(1, 2);
    for (NeverReason reason : NeverReason.values()) {
      if (reason.word().equals(words[0])) {
        into.never = reason;
      }
    }
    if (into.never == null || (into.never == NeverReason.SUPERSEDED) != (words.length == 2)) {
      throw line.wrong("never takes none, superseded SCRIPT, removed, file-only or not-wsgi");
    }
    into.successor = words.length == 2 ? words[1] : null;
  }

  private static void trait(Line line, ScriptDraft into) {
    String[] words = line.words(1, 2);
    for (ServiceTrait trait : ServiceTrait.values()) {
      if (trait.word().equals(words[0])) {
        into.traits.add(trait);
        if (words.length == 2) {
          into.traitSince.put(trait, line.version(words[1]));
        }
        return;
      }
    }
    throw line.wrong("no such trait: " + words[0]);
  }

  /** The words script and module after {@code from}; the word none alone means neither. */
  private static List<String> there(Line line, String[] words, int from) {
    List<String> there = new ArrayList<>();
    for (int i = from; i < words.length; i++) {
      boolean known = words[i].equals(ScriptDraft.SCRIPT) || words[i].equals(ScriptDraft.MODULE);
      if (!known && !(words[i].equals("none") && words.length == from + 1)) {
        throw line.wrong(line.word + " takes script, module, both, or none: " + words[i]);
      }
      if (known) {
        there.add(words[i]);
      }
    }
    return there;
  }
}
