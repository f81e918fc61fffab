package dev.rebind.ansible;

import dev.rebind.model.Code;
import dev.rebind.model.Fact;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Value;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tasks that make, copy, link or start WSGI scripts. */
final class TaskReader {
  private static final Set<String> WRITERS = Set.of("template", "copy");
  private static final Set<String> COMMANDS = Set.of("command", "shell");

  /** A WSGI script by its name; configuration, units and logs are called after it too. */
  private static final Pattern SCRIPT =
      Pattern.compile("(?i)[\\w.-]*wsgi[\\w-]*(?:\\.py|\\.wsgi)?|[\\w-]+\\.wsgi");

  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?i)uwsgi|.*[-_.](?:conf|ini|service|log|j2|yml|yaml|sock|pid)|uwsgi[-_].*|.*[-_]uwsgi|wsgi\\.py");
  private static final Pattern COPY =
      Pattern.compile(
          "(?:^|\\s|&&|;)\\s*(?:cp|ln|install)\\s+(?:-\\S+\\s+)*(\\S.*?)\\s+(\\S+)\\s*(?:$|\\n|&&|;)");

  private final List<Fact> facts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  static TaskReader of(ScopeFiles files) {
    TaskReader reader = new TaskReader();
    for (Owner owner : files.owners()) {
      for (Entry entry : owner.mapping().entries()) {
        entry.name().ifPresent(name -> reader.task(owner, module(name), entry));
      }
    }
    return reader;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Finding> findings() {
    return findings;
  }

  static String module(String name) {
    return name.startsWith("ansible.") ? name.substring(name.lastIndexOf('.') + 1) : name;
  }

  private void task(Owner owner, String module, Entry entry) {
    if (COMMANDS.contains(module)) {
      command(entry).ifPresent(text -> copies(owner, entry, text));
    } else if (entry.value() instanceof Mapping arguments) {
      String path = owner.file().path();
      Optional<Scalar> to = scalar(arguments, "dest").or(() -> scalar(arguments, "path"));
      Optional<Scalar> from = scalar(arguments, "src");
      if (to.isEmpty()) {
        return;
      }
      List<String> tail = tail(to.get().value());
      boolean writes =
          WRITERS.contains(module) && (from.isPresent() || arguments.get("content").isPresent());
      boolean links = module.equals("file") && from.isPresent();
      if (writes && script(tail)) {
        String source = from.map(Scalar::value).orElse("the task's own content");
        if (from.isPresent() && source.contains("/bin/") && tail(source).equals(last(tail))) {
          return;
        }
        made(path, to.get().span(), tail, "made from " + source);
      } else if (links && script(tail(from.get().value()))) {
        moved(path, from.get().span(), from.get().value(), to.get().value(), "links");
      }
    }
  }

  private static Optional<Scalar> scalar(Mapping mapping, String key) {
    return mapping
        .get(key)
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(YamlFile::plainText);
  }

  private static Optional<String> command(Entry entry) {
    YamlNode value = entry.value();
    if (value instanceof Scalar scalar && YamlFile.plainText(scalar)) {
      return Optional.of(scalar.value());
    }
    return value instanceof Mapping arguments
        ? scalar(arguments, "cmd").map(Scalar::value)
        : Optional.empty();
  }

  private void copies(Owner owner, Entry entry, String text) {
    Matcher copy = COPY.matcher(text);
    while (copy.find()) {
      if (script(tail(copy.group(1))) || script(tail(copy.group(2)))) {
        moved(
            owner.file().path(),
            entry.value().span(),
            copy.group(1).strip(),
            copy.group(2),
            "copies");
      }
    }
  }

  /** A copy or a link: under another name it is a script of the tree's own. */
  private void moved(String path, Span at, String from, String to, String verb) {
    List<String> source = tail(from);
    List<String> target = tail(to);
    if (!target.isEmpty() && !last(source).equals(last(target))) {
      facts.add(
          new Fact.ScriptMade(
              path,
              at,
              String.join("/", target),
              (verb.equals("links") ? "linked to " : "copied from ") + from));
    }
    report(
        Codes.SCRIPT_TASK,
        path,
        at,
        "This task "
            + verb
            + " "
            + from
            + ", which is not there any more once its release has the module alone; take the task"
            + " out with the move.");
  }

  private void made(String path, Span at, List<String> tail, String how) {
    facts.add(new Fact.ScriptMade(path, at, String.join("/", tail), how));
    report(
        Codes.SCRIPT_TASK,
        path,
        at,
        tail.get(tail.size() - 1)
            + " is "
            + how
            + " here, so its own content says what it loads; no catalogue knows it.");
  }

  private void report(Code code, String path, Span at, String message) {
    findings.add(Finding.of(code, Severity.NOTE, path, at, message));
  }

  private static boolean script(List<String> tail) {
    if (tail.isEmpty()) {
      return false;
    }
    String name = tail.get(tail.size() - 1);
    return SCRIPT.matcher(name).matches() && !SETTINGS.matcher(name).matches();
  }

  private static List<String> last(List<String> tail) {
    return tail.isEmpty() ? tail : tail.subList(tail.size() - 1, tail.size());
  }

  private static List<String> tail(String path) {
    return Jinja.value(path.strip()).map(Value::tail).orElse(List.of());
  }
}
