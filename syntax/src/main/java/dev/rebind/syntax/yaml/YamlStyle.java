package dev.rebind.syntax.yaml;

/** How a scalar is written. */
public enum YamlStyle {
  PLAIN,
  /** {@code 'in single quotes'}. */
  SINGLE,
  /** {@code "in double quotes"}. */
  DOUBLE,
  /** A block after {@code |}. */
  LITERAL,
  /** A block after {@code >}. */
  FOLDED;

  public boolean quoted() {
    return this == SINGLE || this == DOUBLE;
  }

  public boolean block() {
    return this == LITERAL || this == FOLDED;
  }
}
