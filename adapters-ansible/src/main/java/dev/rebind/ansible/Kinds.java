package dev.rebind.ansible;

import java.util.regex.Pattern;

/** Tells from its path what a file of a scope is. */
final class Kinds {
  private static final Pattern TEMPLATE =
      Pattern.compile("(?:^|/)templates/.*|.*\\.(?:j2|jinja2?|tpl)");
  private static final Pattern MARK = Pattern.compile("\\.(?:j2|jinja2?|tpl)$");

  private static final Pattern VALUES = Pattern.compile("(?:values.*|Chart)\\.ya?ml");

  private Kinds() {}

  static boolean template(String path) {
    return TEMPLATE.matcher(path).matches();
  }

  static boolean patch(String path) {
    return path.endsWith(".patch") || path.endsWith(".diff");
  }

  /** Whether a template can only be Helm's. */
  static boolean helm(String path) {
    return path.endsWith(".tpl");
  }

  /** Whether the file holds the values of a chart, its own or those laid over them. */
  static boolean values(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return VALUES.matcher(name).matches() || path.contains("values_overrides/");
  }

  /** What the file is called once it is rendered. */
  static String rendered(String path) {
    return MARK.matcher(path).replaceFirst("");
  }
}
