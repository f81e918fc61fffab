package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows scripts, files, copies and daemons by the last segments of their paths. */
final class PathIndex {
  /** Where httpd serves programs from: what lies there was put there by a deployment tool. */
  private static final String COPIES = "cgi-bin";

  private static final Set<String> GENERIC =
      Set.of(
          "app.wsgi",
          "wsgi.py",
          "wsgi",
          "main",
          "app.py",
          "app",
          "api.py",
          "__init__.py",
          "public",
          "admin");

  private final Map<String, Match> byName = new HashMap<>();
  private final Map<String, Match> byFile = new HashMap<>();
  private final Map<String, List<Script>> copies = new HashMap<>();
  private final Map<String, List<Script>> byService = new HashMap<>();
  private final Map<String, String> near = new HashMap<>();
  private final Likeness likeness;
  private int longest = 1;

  PathIndex(List<Script> scripts) {
    List<String> names = new ArrayList<>();
    for (Script script : scripts) {
      if (script.isScript()) {
        names.add(script.name());
        byName.put(script.name(), new Match.Found(script, Match.How.SCRIPT));
      }
      for (String alias : script.aliases()) {
        byName.put(alias, new Match.Found(script, Match.How.ALIAS));
      }
      for (String name : script.nearNames()) {
        near.put(name, script.name());
      }
      String file = script.moduleFile().orElse(null);
      if (file != null) {
        file(file, script, Match.How.MODULE_FILE);
      }
      for (String legacy : script.legacyFiles()) {
        file(legacy, script, Match.How.LEGACY_FILE);
      }
      for (String copy : script.copies()) {
        add(copies, copy, script);
        measure(copy);
      }
      add(byService, script.service().name(), script);
    }
    for (Script script : scripts) {
      for (String daemon : script.service().daemons()) {
        byName.putIfAbsent(daemon, new Match.Daemon(daemon, script.service()));
      }
    }
    likeness = new Likeness(names);
  }

  /** The first script named keeps a module that two of them share. */
  private void file(String path, Script script, Match.How how) {
    byFile.putIfAbsent(path, new Match.Found(script, how));
    measure(path);
  }

  private static void add(Map<String, List<Script>> lists, String key, Script script) {
    List<Script> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    list.add(script);
  }

  private void measure(String path) {
    int segments = 1;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      segments++;
    }
    longest = Math.max(longest, segments);
  }

  Match find(List<String> segments) {
    int size = segments.size();
    if (size == 0) {
      return new Match.Unknown(false, List.of());
    }
    for (int length = Math.min(size, longest); length > 0; length--) {
      String tail = String.join("/", segments.subList(size - length, size));
      List<Script> copied = copies.get(tail);
      if (copied != null) {
        return new Match.Copy(copied);
      }
      Match file = byFile.get(tail);
      if (file != null) {
        return file;
      }
    }
    String name = segments.get(size - 1);
    Match named = byName.get(name);
    if (segments.subList(0, size - 1).contains(COPIES)) {
      return new Match.Copy(copied(named, segments.get(size - 2)));
    }
    return named != null ? named : unknown(name);
  }

  private List<Script> copied(@Nullable Match named, String folder) {
    if (named instanceof Match.Found found) {
      return List.of(found.script());
    }
    return byService.getOrDefault(folder, List.of()).stream().filter(Script::isScript).toList();
  }

  private Match unknown(String name) {
    Set<String> suggestions = new LinkedHashSet<>();
    String known = near.get(name);
    if (known != null) {
      suggestions.add(known);
    }
    boolean generic = GENERIC.contains(name);
    if (!generic) {
      suggestions.addAll(likeness.of(name));
    }
    return new Match.Unknown(generic, List.copyOf(suggestions));
  }
}
