package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.syntax.yaml.YamlDocumentSet;
import dev.rebind.syntax.yaml.YamlError;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlPlace;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Containers in YAML: {@code entrypoint}, {@code command} and {@code environment} of Compose,
 * {@code command}, {@code args} and {@code env} of Kubernetes.
 */
final class Containers implements Carrier {
  private static final int LONGEST = 1_000_000;

  @Override
  public Carried read(SourceText file) {
    return new Reader(file).read();
  }

  private static final class Reader {
    private final SourceText file;
    private final YamlDocumentSet yaml;
    private final List<Invocation> found = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final NotRead reader;

    Reader(SourceText file) {
      this.file = file;
      this.reader = new NotRead(file, findings);
      // A scalar of many megabytes takes minutes to scan.
      Optional<Span> wide =
          Lines.of(file.text()).stream().filter(line -> line.length() > LONGEST).findFirst();
      wide.ifPresent(
          line ->
              reader.say(
                  Severity.NOTE,
                  Span.at(line.start()),
                  "This line is longer than any that people write, so the file is not read."));
      this.yaml = YamlDocumentSet.readLenient(wide.isPresent() ? "" : file.text());
    }

    Carried read() {
      Optional<YamlError> error = yaml.error();
      if (error.isPresent()) {
        Span at = Span.at(Math.min(error.get().offset(), file.text().length()));
        reader.say(
            Severity.WARNING,
            at,
            "This is not YAML, so that its commands are not read: " + error.get().reason() + ".");
      }
      yaml.places()
          .forEach(
              place -> {
                if (place.node() instanceof YamlNode.Mapping mapping) {
                  container(place, mapping);
                }
              });
      return new Carried(found, findings);
    }

    private void container(YamlPlace place, YamlNode.Mapping mapping) {
      boolean compose = place.path().startsWith("services.");
      String first = compose ? "entrypoint" : "command";
      String second = compose ? "command" : "args";
      List<Variable> environment = new ArrayList<>();
      value(mapping, compose ? "environment" : "env").ifPresent(n -> variables(n, environment));
      List<Word> words = new ArrayList<>();
      List<Invocation> split = new ArrayList<>();
      for (String key : List.of(first, second)) {
        YamlNode node = value(mapping, key).orElse(null);
        if (node instanceof YamlNode.Sequence sequence) {
          words.addAll(one(split));
          if (!words(sequence, words)) {
            return;
          }
        } else if (node instanceof YamlNode.Scalar scalar && compose) {
          List<Invocation> commands = shell(place.path() + "." + key, scalar);
          List<Word> options = one(commands);
          if (!options.isEmpty() && options.get(0).text().startsWith("-")) {
            // Options belong to the entrypoint, however that is written.
            words.addAll(one(split));
            split.clear();
            words.addAll(options);
          } else {
            split.addAll(commands);
          }
        }
      }
      if (!words.isEmpty() && words.containsAll(one(split))) {
        split.clear();
      }
      split.forEach(command -> found.add(command.with(environment)));
      if (!words.isEmpty() || !environment.isEmpty()) {
        found.add(new Invocation(place.path(), words, environment));
      }
    }

    private static Optional<YamlNode> value(YamlNode.Mapping mapping, String key) {
      return mapping.get(key).map(YamlNode.Entry::value);
    }

    /** Compose splits a string as a shell does, and starts it without one. */
    private List<Invocation> shell(String key, YamlNode.Scalar scalar) {
      return yaml.excerpt(scalar, file.path(), "command", key)
          .map(excerpt -> reader.oneLine(References.marked(excerpt), key))
          .orElse(List.of());
    }

    /** The words of the only command. */
    private static List<Word> one(List<Invocation> commands) {
      return commands.size() == 1 ? commands.get(0).words() : List.of();
    }

    private boolean words(YamlNode.Sequence sequence, List<Word> words) {
      for (YamlNode item : sequence.items()) {
        Word word = item instanceof YamlNode.Scalar scalar ? word(scalar) : null;
        if (word == null) {
          return false;
        }
        words.add(word);
      }
      return true;
    }

    private @Nullable Word word(YamlNode.Scalar scalar) {
      Optional<Excerpt> content = yaml.excerpt(scalar, file.path(), "word", "word");
      return content
          .map(
              text ->
                  new Word(
                      References.marked(text),
                      scalar.span(),
                      false,
                      written -> YamlWriting.replace(yaml, scalar, written)))
          .orElse(null);
    }

    private void variables(YamlNode node, List<Variable> into) {
      if (node instanceof YamlNode.Mapping mapping) {
        for (YamlNode.Entry entry : mapping.entries()) {
          pair(entry.key(), entry.value(), into);
        }
      } else if (node instanceof YamlNode.Sequence sequence) {
        for (YamlNode item : sequence.items()) {
          if (item instanceof YamlNode.Scalar scalar) {
            Optional.ofNullable(word(scalar)).flatMap(Variable::ofWord).ifPresent(into::add);
          } else if (item instanceof YamlNode.Mapping entry) {
            YamlNode name = value(entry, "name").orElse(null);
            YamlNode value = value(entry, "value").orElse(null);
            if (name != null && value != null) {
              pair(name, value, into);
            }
          }
        }
      }
    }

    private void pair(YamlNode name, YamlNode value, List<Variable> into) {
      if (name instanceof YamlNode.Scalar key && value instanceof YamlNode.Scalar scalar) {
        Word first = word(key);
        Word second = word(scalar);
        if (first != null && second != null) {
          into.add(Variable.of(first, second));
        }
      }
    }
  }
}
