package dev.rebind.command;

import dev.rebind.syntax.yaml.YamlDocumentSet;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlQuote;
import dev.rebind.syntax.yaml.YamlStyle;
import dev.rebind.text.Edit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives a scalar another value, in its own quotes. */
final class YamlWriting {
  /** An option begins with what is no list item, as no blank follows the dash. */
  private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][\\w./=:()-]*[\\w)]");

  private YamlWriting() {}

  /** Empty for a block, and for a scalar that others refer to. */
  static Optional<Edit> replace(YamlDocumentSet yaml, YamlNode.Scalar scalar, String text) {
    if (scalar.style().block() || !scalar.label().isEmpty()) {
      return Optional.empty();
    }
    boolean plain = scalar.style() == YamlStyle.PLAIN && OPTION.matcher(text).matches();
    String written = plain ? text : YamlQuote.replacement(text, scalar.style(), yaml.quotes());
    return Optional.of(Edit.replace(scalar.span(), written));
  }
}
