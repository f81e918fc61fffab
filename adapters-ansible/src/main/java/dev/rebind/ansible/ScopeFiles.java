package dev.rebind.ansible;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.yaml.YamlError;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlPlace;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a scope; each is read at most once, and as YAML only if a binding can be in it. */
final class ScopeFiles {
  /** What the word must stand in for a text to be worth reading; it is matched at the word. */
  private static final Pattern AROUND =
      Pattern.compile(
          "wsgi_(?:path|name|file|app)\\b|wsgi-file|\\bwsgi[\"']?[ \\t]*:|(?<=u)wsgi_config_"
              + "|(?<=U)WSGI_|(?<=\\[u)wsgi\\]|WSGIScriptAlias|(?<=[-_/])wsgi\\b|wsgi\\.py");

  /** Keys that say as much without the word. */
  private static final List<String> ALONE = List.of("module:", "mount:");

  private static final Pattern BINDS =
      Pattern.compile(
          "(?m)^[ \\t]*[\"']?(?:wsgi_path|wsgi_name|wsgi_file|wsgi-file)[\"']?[ \\t]*:");

  /** The keys of tasks whose values are expressions without braces. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?:^|[.\\]])(?:when|changed_when|failed_when|until|that|var|with_\\w+)(?:\\[\\d+\\])?$");

  private static final String MARK = "\uFEFF";

  private final Scope scope;
  private final boolean chart;
  private final Map<String, YamlFile> yaml = new TreeMap<>();
  private final Map<String, SourceText> templates = new TreeMap<>();
  private final Map<YamlFile, List<Owner>> owners = new LinkedHashMap<>();

  ScopeFiles(Scope scope) {
    this.scope = scope;
    this.chart = scope.paths().stream().anyMatch(Kinds::values);
    for (String path : scope.paths()) {
      Optional<SourceText> text = scope.text(path);
      if (text.isPresent()) {
        sort(path, text.get());
      }
    }
    yaml.values().forEach(file -> owners.put(file, OwnerWalk.of(file)));
  }

  private void sort(String path, SourceText text) {
    boolean yamlName = path.endsWith(".yml") || path.endsWith(".yaml");
    boolean template = Kinds.template(path);
    if (template && !(yamlName && !Jinja.dynamic(text.text()))) {
      templates.put(path, text);
    } else if (!Kinds.patch(path) && isWorth(text.text())) {
      yaml.put(path, new YamlFile(text));
    }
  }

  /** Most texts have the word where it says nothing, and only there is a pattern worth its time. */
  private static boolean isWorth(String text) {
    return ALONE.stream().anyMatch(text::contains)
        || isWorth(text, "wsgi")
        || isWorth(text, "WSGI");
  }

  private static boolean isWorth(String text, String word) {
    Matcher matcher = AROUND.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (matcher.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the folder is a Helm chart's. */
  boolean chart() {
    return chart;
  }

  Scope scope() {
    return scope;
  }

  /** The YAML files that may hold a binding. */
  List<YamlFile> yaml() {
    return List.copyOf(yaml.values());
  }

  /** The templates. */
  List<SourceText> templates() {
    return List.copyOf(templates.values());
  }

  /** Files that are no YAML though they name a script under a key that binds one. */
  List<Finding> unreadable() {
    List<Finding> found = new ArrayList<>();
    for (YamlFile file : yaml.values()) {
      Optional<YamlError> error = file.documents().error();
      if (error.isPresent() && BINDS.matcher(file.source().text()).find()) {
        found.add(
            Finding.of(
                Codes.NOT_YAML,
                Severity.NOTE,
                file.path(),
                Span.at(error.get().offset()),
                "This file names a WSGI script but is no YAML from here on ("
                    + error.get().reason()
                    + "), so it is left alone."));
      }
    }
    return found;
  }

  List<Owner> owners(YamlFile file) {
    return owners.getOrDefault(file, List.of());
  }

  List<Owner> owners() {
    return owners.values().stream().flatMap(List::stream).toList();
  }

  /** The scalars of the YAML files that have Jinja and the word in them, and such templates. */
  List<JinjaText> texts(String word) {
    List<JinjaText> found = new ArrayList<>();
    for (YamlFile file : yaml.values()) {
      if (file.source().text().contains(word)) {
        scalars(file, word, found);
      }
    }
    for (SourceText template : templates.values()) {
      if (template.text().contains(word)) {
        found.add(JinjaText.file(template));
      }
    }
    return found;
  }

  private void scalars(YamlFile file, String word, List<JinjaText> into) {
    Map<Mapping, Owner> byMapping = new IdentityHashMap<>();
    owners(file).forEach(owner -> byMapping.put(owner.mapping(), owner));
    for (YamlPlace place : file.documents().places().toList()) {
      if (place.node() instanceof Scalar scalar
          && YamlFile.plainText(scalar)
          && scalar.value().contains(word)) {
        Optional<Excerpt> excerpt = file.excerpt(scalar, file.path(), place.path());
        if (Jinja.dynamic(scalar.value())) {
          Owner owner = place.parent() == null ? null : byMapping.get(place.parent());
          excerpt.ifPresent(one -> into.add(JinjaText.of(one, owner, place.entry())));
        } else if (CONDITION.matcher(place.path()).find()) {
          excerpt.ifPresent(one -> into.add(JinjaText.condition(one)));
        }
      }
    }
  }

  /** Text without the byte order mark that a file may begin with. */
  static String unmarked(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }
}
