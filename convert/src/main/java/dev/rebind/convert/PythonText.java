package dev.rebind.convert;

import java.util.List;
import java.util.stream.Collectors;

/** Writes Python literals. */
final class PythonText {
  private PythonText() {}

  static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        out.append(String.format("\\x%02x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  static String list(List<String> items) {
    return items.stream().map(PythonText::string).collect(Collectors.joining(", ", "[", "]"));
  }

  static String bool(boolean value) {
    return value ? "True" : "False";
  }

  /** Text for a comment: one line, whatever it holds. */
  static String comment(String text) {
    return text.codePoints()
        .map(c -> c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029 ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
