package dev.rebind.ansible;

import dev.rebind.ansible.ScalarPlace.Replacement;
import dev.rebind.model.Binding;
import dev.rebind.model.Form;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.syntax.yaml.YamlNode.Sequence;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bindings that a scalar, or two side by side, spell out: {@code mount: /v2=FILE}, {@code
 * UWSGI_WSGI_FILE=FILE}, {@code name: UWSGI_WSGI_FILE} with its {@code value}, the option and the
 * line of a task.
 */
final class TextPlaces {
  private static final String MODULE = "UWSGI_MODULE";
  private static final String FILE = "UWSGI_WSGI_FILE";
  private static final Pattern LINE =
      Pattern.compile("(\\s*)(wsgi-file|module)(\\s*=\\s*)(\\S.*?)\\s*", Pattern.DOTALL);
  private static final Pattern MOUNT = Pattern.compile("([^=]*)=([^=]+)");

  /** What uWSGI takes for a file after a mount point; anything else has to be a module. */
  private static final Pattern PYTHON_FILE = Pattern.compile(".*\\.(?:py|wsgi)");

  private final List<ScalarPlace> places = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  static List<ScalarPlace> of(ScopeFiles files) {
    TextPlaces found = new TextPlaces();
    for (Owner owner : files.owners()) {
      found.nameAndValue(owner);
      for (Entry entry : owner.mapping().entries()) {
        String key = TaskReader.module(entry.name().orElse(""));
        if (key.equals("mount") && owner.uwsgi()) {
          found.mounts(owner, entry.value());
        } else if (key.equals("ini_file") && entry.value() instanceof Mapping arguments) {
          found.option(owner, arguments);
        } else if (key.equals("lineinfile") && entry.value() instanceof Mapping arguments) {
          found.line(owner, arguments);
        } else if (entry.value() instanceof Sequence list) {
          found.assignments(owner, key, list);
        }
      }
    }
    return List.copyOf(found.places);
  }

  /** Kubernetes lists its environment as names with values. */
  private void nameAndValue(Owner owner) {
    Optional<Scalar> name = scalar(owner.mapping(), "name");
    Optional<Scalar> value = scalar(owner.mapping(), "value");
    if (name.isEmpty() || value.isEmpty()) {
      return;
    }
    boolean file = name.get().value().equals(FILE);
    if (file || name.get().value().equals(MODULE)) {
      String key = "environment";
      String way = owner.parent() == null ? key : join(owner.parent().way(), key);
      List<Replacement> both =
          List.of(
              new Replacement(name.get(), target -> MODULE),
              new Replacement(value.get(), Binding.Module::toString));
      add(owner, way, value.get(), value.get().value(), file, both, null, null);
    }
  }

  private void mounts(Owner owner, YamlNode value) {
    List<YamlNode> all = value instanceof Sequence list ? list.items() : List.of(value);
    for (YamlNode node : all) {
      if (node instanceof Scalar scalar && YamlFile.plainText(scalar)) {
        Matcher mount = MOUNT.matcher(scalar.value());
        if (mount.matches()) {
          String point = mount.group(1);
          String right = mount.group(2);
          boolean file = PYTHON_FILE.matcher(right).matches() && !right.contains(":");
          Function<Binding.Module, String> says = target -> point + "=" + target;
          String way = join(owner.way(), "mount:" + point);
          add(owner, way, scalar, right, file, List.of(new Replacement(scalar, says)), null, null);
        }
      }
    }
  }

  private void assignments(Owner owner, String key, Sequence list) {
    for (YamlNode item : list.items()) {
      if (item instanceof Scalar scalar && YamlFile.plainText(scalar)) {
        String text = scalar.value();
        boolean file = text.startsWith(FILE + "=");
        if (file || text.startsWith(MODULE + "=")) {
          Function<Binding.Module, String> says = target -> MODULE + "=" + target;
          String right = text.substring(text.indexOf('=') + 1);
          add(
              owner,
              join(owner.way(), key),
              scalar,
              right,
              file,
              List.of(new Replacement(scalar, says)),
              null,
              null);
        }
      }
    }
  }

  /** A task that sets one option of an ini file. */
  private void option(Owner owner, Mapping arguments) {
    Optional<Scalar> option = scalar(arguments, "option");
    Optional<Scalar> value = scalar(arguments, "value");
    if (option.isEmpty() || value.isEmpty()) {
      return;
    }
    boolean file = option.get().value().equals(Slot.OPTION.script());
    boolean uwsgi =
        scalar(arguments, "section").filter(name -> name.value().equals("uwsgi")).isPresent();
    if (file || (uwsgi && option.get().value().equals(Slot.OPTION.module()))) {
      List<Replacement> both =
          List.of(
              new Replacement(option.get(), target -> Slot.OPTION.module()),
              new Replacement(value.get(), Binding.Module::toString));
      add(
          owner,
          join(owner.way(), "ini_file"),
          value.get(),
          value.get().value(),
          file,
          both,
          null,
          stale());
    }
  }

  private void line(Owner owner, Mapping arguments) {
    Optional<Scalar> line = scalar(arguments, "line");
    Matcher matcher = LINE.matcher(line.map(Scalar::value).orElse(""));
    if (line.isEmpty() || !matcher.matches()) {
      return;
    }
    boolean file = matcher.group(2).equals(Slot.OPTION.script());
    if (!file && !Values.moduleLike(matcher.group(4))) {
      return;
    }
    String lead = matcher.group(1);
    String sign = matcher.group(3);
    Function<Binding.Module, String> says = target -> lead + Slot.OPTION.module() + sign + target;
    Doubt refusal =
        file && arguments.get("regexp").or(() -> arguments.get("search_string")).isPresent()
            ? new Doubt(
                Codes.TASK,
                "the task finds its line by another pattern, which would not find the new one;"
                    + " change both by hand")
            : null;
    add(
        owner,
        join(owner.way(), "lineinfile"),
        line.get(),
        matcher.group(4),
        file,
        List.of(new Replacement(line.get(), says)),
        refusal,
        stale());
  }

  private static Doubt stale() {
    return new Doubt(
        Codes.TASK,
        "files that are deployed already keep their wsgi-file; uWSGI loads the module first, and a"
            + " second task with state: absent takes the old line out");
  }

  private void add(
      Owner owner,
      String way,
      Scalar at,
      String text,
      boolean file,
      List<Replacement> replacements,
      @Nullable Doubt refusal,
      @Nullable Doubt note) {
    Optional<Value> value = Jinja.value(text.strip());
    Binding binding;
    if (file) {
      binding =
          value
              .filter(one -> !one.tail().isEmpty())
              .<Binding>map(Binding.Script::new)
              .orElseGet(() -> Values.unresolved(Form.FILE, at));
    } else if (value.flatMap(Value::asLiteral).filter(Values::moduleLike).isPresent()) {
      binding = Binding.Module.parse(text.strip());
    } else {
      return;
    }
    int count = names.merge(owner.file().path() + "#" + way, 1, Integer::sum);
    SiteId id = new SiteId(owner.file().path(), count == 1 ? way : way + "#" + count);
    Span span = at.span();
    places.add(
        new ScalarPlace(
            Site.of(id, span, binding), owner.file(), replacements, refusal, file ? note : null));
  }

  private static String join(String way, String word) {
    return way.isEmpty() ? word : way + "." + word;
  }

  private static Optional<Scalar> scalar(Mapping mapping, String key) {
    return mapping
        .get(key)
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(YamlFile::plainText);
  }
}
