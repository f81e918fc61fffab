package dev.rebind.syntax.yaml;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document; the span leaves its tag and anchor out. */
public sealed interface YamlNode {
  /**
   * Where it stands. A block scalar's span ends with its last line that is not blank, without the
   * line's end; a block collection's ends where its last node does.
   */
  Span span();

  Label label();

  /**
   * Tag and anchor as written ({@code !vault}, {@code &name} without its sign), null where there is
   * none; {@code start} is where the node starts with them.
   */
  record Label(@Nullable String tag, @Nullable String anchor, int start) {
    public boolean isEmpty() {
      return tag == null && anchor == null;
    }
  }

  /** A scalar; {@code value} is decoded, quotes in the span. An absent value is plain and empty. */
  record Scalar(Span span, YamlStyle style, String value, Label label) implements YamlNode {}

  /** Entries in their order; a key that occurs twice is there twice. */
  record Mapping(Span span, boolean flow, List<Entry> entries, Label label) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The entries of a key, in order; PyYAML, and so Ansible, takes the last one. */
    public List<Entry> all(String key) {
      return entries.stream().filter(entry -> entry.name().equals(Optional.of(key))).toList();
    }

    /** The entry that counts: the last one of the key. */
    public Optional<Entry> get(String key) {
      List<Entry> found = all(key);
      return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
  }

  /** One key with its value. */
  record Entry(YamlNode key, YamlNode value) {
    /** The key where it is a scalar. */
    public Optional<String> name() {
      return key instanceof Scalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }

    /** From the key to the end of the value; the value of {@code a:} ends after the colon. */
    public Span span() {
      return new Span(key.span().start(), Math.max(key.span().end(), value.span().end()));
    }
  }

  /** Items in their order. */
  record Sequence(Span span, boolean flow, List<YamlNode> items, Label label) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** {@code *name}, left as it is; {@link YamlDocument#anchored} finds what it stands for. */
  record Alias(Span span, String name, Label label) implements YamlNode {}
}
