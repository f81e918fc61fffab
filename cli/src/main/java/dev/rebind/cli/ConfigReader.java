package dev.rebind.cli;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Binding;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.NamePolicy;
import dev.rebind.resolve.ReleaseRule;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a {@code .rebind.yaml}. Every mistake is an error that names file, line and column. */
final class ConfigReader {
  private static final List<String> KEYS =
      List.of(
          "release",
          "releases",
          "map",
          "names",
          "include",
          "exclude",
          "paths",
          "factory",
          "site-packages",
          "python-env");

  /** An opening bracket without a closing one; the first thing in brackets may be a bracket. */
  private static final Pattern UNCLOSED =
      Pattern.compile("(?<!\\\\)\\[[!^]?(?:\\]?[^\\]/]*)(?:/|$)");

  private final Path file;
  private final String shown;
  private final Catalogue catalogue;
  private final Map<String, BindingAdapter> adapters = new LinkedHashMap<>();

  private final List<ReleaseRule> releases = new ArrayList<>();

  /** The entries by what they speak of: a path and a service, each may be null. */
  private final Map<List<String>, ReleaseRule> subjects = new HashMap<>();

  private final List<ReleaseRule> general = new ArrayList<>();
  private final List<Mapping> mappings = new ArrayList<>();
  private @Nullable NamePolicy names;
  private final Map<String, String> namesByScript = new LinkedHashMap<>();
  private List<String> includes = List.of();
  private List<String> excludes = List.of();
  private List<String> paths = List.of();
  private boolean factory;
  private @Nullable String sitePackages;
  private @Nullable String pythonEnv;
  private final Map<String, Map<String, String>> options = new LinkedHashMap<>();

  /**
   * @param shown the file's name in messages
   */
  ConfigReader(Path file, String shown, Catalogue catalogue, List<BindingAdapter> known) {
    this.file = file;
    this.shown = shown;
    this.catalogue = catalogue;
    known.forEach(adapter -> adapters.put(adapter.id(), adapter));
  }

  Config read(String text) {
    Node root = compose(text);
    if (root != null) {
      YamlPlace.of(shown, root).entries().forEach(this::key);
    }
    releases.addAll(general);
    return new Config(
        file,
        List.copyOf(releases),
        List.copyOf(mappings),
        names,
        Map.copyOf(namesByScript),
        includes,
        excludes,
        paths,
        factory,
        sitePackages,
        pythonEnv,
        Map.copyOf(options));
  }

  private @Nullable Node compose(String text) {
    LoaderOptions limits = new LoaderOptions();
    try {
      return new Composer(new ParserImpl(new StreamReader(text), limits), new Resolver(), limits)
          .getSingleNode();
    } catch (MarkedYAMLException bad) {
      String problem = bad.getProblem() == null ? "this is no YAML" : bad.getProblem();
      throw bad.getProblemMark() == null
          ? new Failure(shown + ": " + problem)
          : YamlPlace.at(shown, bad.getProblemMark(), problem);
    } catch (YAMLException bad) {
      throw new Failure(shown + ": " + bad.getMessage(), bad);
    } catch (NumberFormatException cut) {
      // SnakeYAML's scanner takes the digits of an escape for granted where the text ends.
      throw new Failure(shown + ": an escape that the end of the text cuts short", cut);
    }
  }

  private void key(String key, YamlPlace value) {
    switch (key) {
      case "release" -> general.add(new ReleaseRule(null, null, release(value), origin(value)));
      case "releases" -> value.items().forEach(this::rule);
      case "map" -> value.entries().forEach(this::mapping);
      case "names" -> names(value);
      case "include" -> includes = globs(value);
      case "exclude" -> excludes = globs(value);
      case "paths" -> paths = value.words();
      case "factory" -> factory = value.flag();
      case "site-packages" -> sitePackages = value.word();
      case "python-env" -> pythonEnv = value.word();
      default -> adapter(key, value);
    }
  }

  private String release(YamlPlace value) {
    String word = value.word();
    if (catalogue.asked(word).isEmpty()) {
      throw value.wrong("no release is called '" + word + "'");
    }
    return word;
  }

  private String origin(YamlPlace value) {
    return shown + " line " + value.line();
  }

  private void rule(YamlPlace item) {
    String path = null;
    String service = null;
    String word = null;
    for (Map.Entry<String, YamlPlace> entry : item.entries().entrySet()) {
      YamlPlace value = entry.getValue();
      switch (entry.getKey()) {
        case "path" -> path = value.word();
        case "service" -> service = service(value);
        case "release" -> word = release(value);
        default ->
            throw value.wrongKey(unknown(entry.getKey(), List.of("path", "service", "release")));
      }
    }
    if (word == null) {
      throw item.wrong("an entry of releases needs a release");
    }
    ReleaseRule rule = new ReleaseRule(path, service, word, origin(item));
    ReleaseRule other = subjects.put(Arrays.asList(path, service), rule);
    if (other != null && !other.word().equals(word)) {
      throw item.wrong("%s says %s for the same".formatted(other.origin(), other.word()));
    }
    releases.add(rule);
  }

  /** A bracket that is never closed matches nothing, which nobody means. */
  private static List<String> globs(YamlPlace value) {
    for (YamlPlace item : value.items()) {
      if (UNCLOSED.matcher(item.word()).find()) {
        throw item.wrong("bad glob " + item.word() + ": a bracket is not closed");
      }
    }
    return value.words();
  }

  private String service(YamlPlace value) {
    String word = value.word();
    return catalogue
        .service(word)
        .orElseThrow(() -> value.wrong("no service is called '" + word + "'"))
        .name();
  }

  private void mapping(String script, YamlPlace value) {
    try {
      mappings.add(new Mapping(script, Binding.Module.parse(value.text())));
    } catch (IllegalArgumentException bad) {
      throw value.wrong(script + " takes module:attribute, not '" + value.word() + "'");
    }
  }

  private void names(YamlPlace value) {
    if (!value.isMapping()) {
      names = policy(value);
      return;
    }
    value
        .entries()
        .forEach(
            (script, name) -> {
              if (script.equals("policy")) {
                names = policy(name);
              } else {
                namesByScript.put(script, name.word());
              }
            });
  }

  private static NamePolicy policy(YamlPlace value) {
    return switch (value.word()) {
      case "keep" -> NamePolicy.KEEP;
      case "convention" -> NamePolicy.CONVENTION;
      default ->
          throw value.wrong(value.what() + " takes keep or convention, not '" + value.word() + "'");
    };
  }

  private void adapter(String id, YamlPlace value) {
    BindingAdapter adapter = adapters.get(id);
    if (adapter == null) {
      List<String> known = new ArrayList<>(KEYS);
      adapters.values().stream()
          .filter(one -> !one.options().isEmpty())
          .forEach(one -> known.add(one.id()));
      throw value.wrongKey(unknown(id, known));
    }
    List<String> declared = adapter.options().stream().map(Option::name).toList();
    Map<String, String> chosen = new LinkedHashMap<>();
    value
        .entries()
        .forEach(
            (name, setting) -> {
              if (!declared.contains(name)) {
                throw setting.wrongKey(unknown(id + "." + name, declared));
              }
              chosen.put(name, setting.word());
            });
    options.put(id, Map.copyOf(chosen));
  }

  private static String unknown(String key, List<String> known) {
    return known.isEmpty()
        ? "unknown key '" + key + "'; there are none here"
        : "unknown key '" + key + "'; known are " + String.join(", ", new TreeSet<>(known));
  }
}
