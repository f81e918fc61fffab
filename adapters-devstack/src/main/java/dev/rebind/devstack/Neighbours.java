package dev.rebind.devstack;

import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shell that is not edited with a repository and may know its variables: files that it sources but
 * that were left out, and other plugins, since DevStack reads all of them into one shell.
 */
final class Neighbours {
  private static final Pattern SOURCE =
      Pattern.compile("(?m)^[^#\\n]*?(?<![\\w./-])(?:source|\\.)[ \\t]+(\\S+)");
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?(?:devstack|lib|inc|extras\\.d)/(?:.*/)?([^/]+)");
  private static final Pattern NAME = Pattern.compile("[^.]+|.*\\.(?:sh|bash|inc|rc)");

  private final Scope scope;
  private final Set<String> owned;
  private @Nullable List<SourceText> sourced;
  private @Nullable List<SourceText> plugins;

  Neighbours(Scope scope) {
    this.scope = scope;
    this.owned = new TreeSet<>(scope.paths());
  }

  /** The path of a file that knows the variable. */
  Optional<String> know(Variable variable) {
    if (!variable.home().isEmpty()) {
      return Optional.empty();
    }
    Pattern named = outsideComments("\\b" + variable.name() + "\\b");
    Pattern expanded = outsideComments("\\$\\{?" + variable.name() + "\\b");
    Pattern assigned = Pattern.compile("(?<![\\w$])" + variable.name() + "=");
    Optional<String> sourcing = first(naming(sourced(), variable), named);
    if (sourcing.isPresent()) {
      return sourcing;
    }
    List<SourceText> others = naming(plugins(), variable);
    Set<String> own = new TreeSet<>();
    for (SourceText text : others) {
      if (assigned.matcher(text.text()).find()) {
        own.add(root(text.path()));
      }
    }
    // A plugin that sets the variable has one of its own.
    others.removeIf(text -> own.contains(root(text.path())));
    return first(others, expanded);
  }

  /** Those that hold the name at all: in a tree of many plugins hardly any does. */
  private static List<SourceText> naming(List<SourceText> texts, Variable variable) {
    List<SourceText> found = new ArrayList<>();
    for (SourceText text : texts) {
      if (text.text().contains(variable.name())) {
        found.add(text);
      }
    }
    return found;
  }

  private static Pattern outsideComments(String what) {
    return Pattern.compile("(?m)^(?![ \\t]*#).*?" + what);
  }

  private static Optional<String> first(List<SourceText> texts, Pattern pattern) {
    return texts.stream()
        .filter(text -> pattern.matcher(text.text()).find())
        .map(SourceText::path)
        .findFirst();
  }

  private static String root(String path) {
    int at = ("/" + path).indexOf("/devstack/");
    return at < 0 ? path.substring(0, Math.max(0, path.indexOf('/'))) : path.substring(0, at);
  }

  private List<SourceText> plugins() {
    if (plugins == null) {
      plugins = new ArrayList<>();
      for (String path : scope.list("")) {
        if (!owned.contains(path) && isShell(path) && !root(path).equals(scope.root())) {
          scope.text(path).ifPresent(plugins::add);
        }
      }
    }
    return plugins;
  }

  private static boolean isShell(String path) {
    Matcher place = PLACE.matcher(path);
    return place.matches() && NAME.matcher(place.group(1)).matches();
  }

  private List<SourceText> sourced() {
    if (sourced == null) {
      sourced = new ArrayList<>();
      // What sources a file may hold nothing else of interest, and so not be owned.
      Set<String> all = new TreeSet<>(owned);
      String inside = scope.root().isEmpty() ? "" : scope.root() + "/";
      scope.list(inside).stream().filter(Neighbours::isShell).forEach(all::add);
      for (String path : all) {
        SourceText text = scope.text(path).orElse(null);
        if (text != null && !Layout.isTemplate(path)) {
          Matcher matcher = SOURCE.matcher(text.text());
          while (matcher.find()) {
            leftOut(text.path(), matcher.group(1)).ifPresent(sourced::add);
          }
        }
      }
    }
    return sourced;
  }

  /** The file that is meant, when it is there and not among those that are read. */
  private Optional<SourceText> leftOut(String by, String word) {
    String known = word.replaceAll("[\"';]", "").replaceFirst(".*[$)}`~][^/]*/", "");
    String folder = by.substring(0, Math.max(0, by.lastIndexOf('/')));
    for (String rest = known; !rest.isEmpty(); rest = rest.substring(rest.indexOf('/') + 1)) {
      for (String base : List.of(scope.root(), folder)) {
        String path = base.isEmpty() ? rest : base + "/" + rest;
        if (owned.contains(path)) {
          return Optional.empty();
        }
        Optional<SourceText> text = scope.text(path);
        if (text.isPresent()) {
          return text;
        }
      }
      if (rest.indexOf('/') < 0) {
        break;
      }
    }
    return Optional.empty();
  }
}
