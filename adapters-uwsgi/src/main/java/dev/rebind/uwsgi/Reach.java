package dev.rebind.uwsgi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bindings that a section reads, or may read, from elsewhere, and that must stay as they are
 * because something outside the place that writes them decides with them.
 */
final class Reach {
  private static final Pattern PLACEHOLDER = Pattern.compile("[%$@]\\(([^)]*)\\)?");

  private final Section section;

  private Reach(Section section) {
    this.section = section;
  }

  /** The bindings that must not change, each with its place; part of a finding's identity. */
  static SortedSet<String> pinned(Section section) {
    return new Reach(section).pinned();
  }

  private SortedSet<String> pinned() {
    SortedSet<String> pinned = new TreeSet<>();
    Set<String> writers = new HashSet<>();
    for (Setting setting : section.settings()) {
      if (Options.binds(setting.key())) {
        writers.add(writer(setting.entry()));
        if (!section.own(setting)) {
          pinned.add(pin(setting.entry()));
        }
      }
    }
    for (Entry entry : section.hidden()) {
      if (entry.name().filter(Options::binds).isPresent()) {
        writers.add(writer(entry));
        pinned.add(pin(entry));
      }
    }
    if (pinned.isEmpty()) {
      return pinned;
    }
    boolean free =
        writers.size() == 1
            && section.doubts().size() <= section.unseen()
            && section.unseen() <= 1
            && !section.unknownKeys()
            && !swayed(writers);
    return free ? new TreeSet<>() : pinned;
  }

  /** Whether an option outside the one place that binds decides what its binding means. */
  private boolean swayed(Collection<String> writers) {
    Set<String> names = names(writers);
    for (Setting setting : section.settings()) {
      Block block = setting.block();
      String key = setting.key();
      boolean outside = !writers.contains(writer(setting.entry()));
      boolean decides =
          key.equals("callable")
              || key.equals("pyargv")
              || key.equals("chdir")
              || key.startsWith("declare-option")
              || Options.OTHER_LOADERS.contains(key)
              || names.contains(key);
      if (outside && decides) {
        return true;
      }
      if (block != null && block.text().contains("-opt")) {
        return true;
      }
    }
    return false;
  }

  /** Every name that a placeholder there asks for. */
  private Set<String> names(Collection<String> writers) {
    Set<String> names = new HashSet<>();
    for (Setting setting : section.settings()) {
      names(setting.entry(), writers, names);
    }
    section.hidden().forEach(entry -> names(entry, writers, names));
    return names;
  }

  private static void names(Entry entry, Collection<String> writers, Set<String> names) {
    String value = entry.value().written();
    if (value.indexOf('(') >= 0 && writers.contains(writer(entry))) {
      Matcher matcher = PLACEHOLDER.matcher(value);
      while (matcher.find()) {
        names.addAll(List.of(matcher.group(1).split("[\\s+*/()%$@-]+")));
        names.add(matcher.group(1));
      }
    }
  }

  private static String writer(Entry entry) {
    return entry.path() + "\n" + entry.section();
  }

  private static String pin(Entry entry) {
    return entry.path()
        + " with "
        + entry.key().written()
        + " = "
        + entry.value().written().replace('\n', ' ');
  }
}
