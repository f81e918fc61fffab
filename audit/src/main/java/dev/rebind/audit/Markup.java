package dev.rebind.audit;

/** HTML as it is built: what is text is escaped, what is markup is written as it is. */
final class Markup {
  private final StringBuilder out = new StringBuilder();

  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  Markup text(Object text) {
    out.append(escaped(String.valueOf(text)));
    return this;
  }

  /** An element with text in it. */
  Markup element(String name, String classes, Object text) {
    out.append('<').append(name);
    if (!classes.isEmpty()) {
      out.append(" class=\"").append(classes).append('"');
    }
    out.append('>');
    text(text);
    out.append("</").append(name).append('>');
    return this;
  }

  /** Text fit for an element and for a quoted attribute; control characters are replaced. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) ? '\ufffd' : c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
