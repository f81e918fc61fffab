package dev.rebind.syntax.jinja;

/** Whose rules a template follows. */
public enum Flavour {
  /** Jinja as Ansible sets it up: {@code {{ }}}, {@code {% %}}, {@code {# #}}, trim_blocks on. */
  JINJA,
  /** Go's text/template as Helm uses it: everything is {@code {{ }}}, no line end is trimmed. */
  GO
}
