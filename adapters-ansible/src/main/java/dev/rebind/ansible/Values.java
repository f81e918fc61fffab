package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Form;
import dev.rebind.model.Value;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlNode.Alias;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads nodes as bindings. */
final class Values {
  private static final Pattern MODULE =
      Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*(?::[A-Za-z_]\\w*(?:\\(\\))?)?");

  private Values() {}

  /** Whether there is nothing: no node, null, or empty text. */
  static boolean empty(YamlNode node) {
    return node instanceof Scalar scalar
        && (scalar.value().isBlank()
            || (!scalar.style().quoted()
                && (scalar.value().equals("null") || scalar.value().equals("~"))));
  }

  /** The text of a scalar as a value; empty where a statement, a tag or an alias decides it. */
  static Optional<Value> value(YamlNode node) {
    return node instanceof Scalar scalar && YamlFile.plainText(node)
        ? Jinja.value(scalar.value().strip())
        : Optional.empty();
  }

  /** Why {@link #value} or a tail of it is not there, as the end of a sentence. */
  static String why(YamlNode node) {
    if (node instanceof Alias alias) {
      return "*" + alias.name() + " stands for another node";
    }
    if (!(node instanceof Scalar scalar)) {
      return "it is no text";
    }
    String tag = node.label().tag();
    if (tag != null && !YamlFile.plainText(node)) {
      return tag.endsWith("vault") ? "it is encrypted" : tag + " keeps it from being read";
    }
    return scalar.value().contains("{%")
        ? "a condition inside it decides"
        : "it comes from " + scalar.value().strip();
  }

  static Binding unresolved(Form form, YamlNode node) {
    String written =
        node instanceof Scalar scalar && YamlFile.plainText(node) ? scalar.value() : "it";
    return new Binding.Unresolved(form, Value.literal(written), why(node));
  }

  /** Whether a text can be a module path: no bare word, and no module of Ansible. */
  static boolean moduleLike(String text) {
    boolean ansible = text.startsWith("ansible.") || text.startsWith("community.");
    return !ansible && MODULE.matcher(text).matches() && (text.contains(".") || text.contains(":"));
  }
}
