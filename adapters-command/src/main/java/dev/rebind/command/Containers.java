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
  @Override
  public Carried read(SourceText file) {
    return new Reader(file).read();
  }

  private static final class Reader {
    private final SourceText file;
    private final YamlDocumentSet yaml;
    private final List<Invocation> found = new ArrayList<>();

    Reader(SourceText file) {
      this.file = file;
      this.yaml = YamlDocumentSet.readLenient(file.text());
    }

    Carried read() {
      Optional<YamlError> error = yaml.error();
      if (error.isPresent()) {
        Span at = Span.at(Math.min(error.get().offset(), file.text().length()));
        String message =
            "This is not YAML, so that its commands are not read: " + error.get().reason() + ".";
        return new Carried(
            List.of(),
            List.of(Finding.of(Codes.NOT_READ, Severity.WARNING, file.path(), at, message)));
      }
      yaml.places()
          .forEach(
              place -> {
                if (place.node() instanceof YamlNode.Mapping mapping) {
                  container(place, mapping);
                }
              });
      return Carried.of(found);
    }

    private void container(YamlPlace place, YamlNode.Mapping mapping) {
      boolean compose = place.path().startsWith("services.");
      String first = compose ? "entrypoint" : "command";
      String second = compose ? "command" : "args";
      List<Variable> environment = new ArrayList<>();
      value(mapping, compose ? "environment" : "env").ifPresent(n -> variables(n, environment));
      List<Word> words = new ArrayList<>();
      for (String key : List.of(first, second)) {
        YamlNode node = value(mapping, key).orElse(null);
        if (node instanceof YamlNode.Sequence sequence) {
          if (!words(sequence, words)) {
            return;
          }
        } else if (node instanceof YamlNode.Scalar scalar && compose) {
          shell(place.path() + "." + key, scalar, environment);
        }
      }
      if (!words.isEmpty() || !environment.isEmpty()) {
        found.add(new Invocation(place.path(), words, environment));
      }
    }

    private static Optional<YamlNode> value(YamlNode.Mapping mapping, String key) {
      return mapping.get(key).map(YamlNode.Entry::value);
    }

    /** Compose splits a string as a shell does, and starts it without one. */
    private void shell(String key, YamlNode.Scalar scalar, List<Variable> environment) {
      yaml.excerpt(scalar, file.path(), "command", key)
          .ifPresent(
              excerpt ->
                  ShellText.read(References.marked(excerpt), key)
                      .forEach(one -> found.add(one.with(environment))));
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
