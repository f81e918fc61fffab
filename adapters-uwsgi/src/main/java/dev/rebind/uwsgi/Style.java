package dev.rebind.uwsgi;

/** How text is written at the place of a value. */
enum Style {
  /** As it is: an ini value runs to the end of the line. */
  RAW,
  /** XML character data. */
  XML,
  /** A YAML scalar without quotes. */
  YAML_PLAIN,
  /** A YAML scalar in single quotes; the quotes are not part of the span. */
  YAML_SINGLE,
  /** A YAML scalar in double quotes; the quotes are not part of the span. */
  YAML_DOUBLE,
  /** A JSON string; the quotes are not part of the span. */
  JSON;

  /** The text as it must be written for its reader to see {@code text}. */
  String encode(String text) {
    return switch (this) {
      case RAW, YAML_PLAIN -> text;
      case XML -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      case YAML_SINGLE -> text.replace("'", "''");
      case YAML_DOUBLE, JSON -> text.replace("\\", "\\\\").replace("\"", "\\\"");
    };
  }
}
