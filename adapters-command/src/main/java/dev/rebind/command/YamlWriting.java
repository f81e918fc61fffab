package dev.rebind.command;

import dev.rebind.syntax.yaml.YamlDocumentSet;
import dev.rebind.syntax.yaml.YamlNode;
import dev.rebind.syntax.yaml.YamlQuote;
import dev.rebind.text.Edit;
import java.util.Optional;

/** Gives a scalar another value, in its own quotes. */
final class YamlWriting {
  private YamlWriting() {}

  /** Empty for a block, and for a scalar that others refer to. */
  static Optional<Edit> replace(YamlDocumentSet yaml, YamlNode.Scalar scalar, String text) {
    if (scalar.style().block() || !scalar.label().isEmpty()) {
      return Optional.empty();
    }
    String written = YamlQuote.replacement(text, scalar.style(), yaml.quotes());
    return Optional.of(Edit.replace(scalar.span(), written));
  }
}
