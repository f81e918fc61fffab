package dev.rebind.ansible;

import java.util.regex.Pattern;

/** Tells from its path what a file of a scope is. */
final class Kinds {
  private static final Pattern TEMPLATE =
      Pattern.compile("(?:^|/)templates/.*|.*\\.(?:j2|jinja2?|tpl)");
  private static final Pattern MARK = Pattern.compile("\\.(?:j2|jinja2?|tpl)$");

  private Kinds() {}

  static boolean template(String path) {
    return TEMPLATE.matcher(path).matches();
  }

  static boolean patch(String path) {
    return path.endsWith(".patch") || path.endsWith(".diff");
  }

  /** What the file is called once it is rendered. */
  static String rendered(String path) {
    return MARK.matcher(path).replaceFirst("");
  }
}
