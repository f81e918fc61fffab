package dev.rebind.gunicorn;

import dev.rebind.spi.Head;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells gunicorn's configuration from other Python files and other {@code .conf} files. */
final class Sniff {
  private static final Pattern SETS = Pattern.compile("(?m)^\\uFEFF?wsgi_app[ \\t]*[:=]");
  private static final Pattern SETTING =
      Pattern.compile(
          "(?m)^\\uFEFF?(?:bind|workers|worker_class|threads|timeout|wsgi_app|preload_app|chdir)"
              + "[ \\t]*(?::[^=\\n]*)?=");
  private static final Pattern SECTION =
      Pattern.compile("(?m)^[ \\t]*\\[[^\\]\\n]*\\][ \\t]*\\r?$");

  private Sniff() {}

  static boolean isGunicorn(Head head) {
    String name = head.name().toLowerCase(Locale.ROOT);
    return switch (head.extension()) {
      case "py" ->
          name.contains("gunicorn") || (name.contains("conf") && SETS.matcher(head.start()).find());
      // gunicorn warns of another extension than .py, and reads the file as Python all the same.
      case "conf" ->
          name.contains("gunicorn")
              && SETTING.matcher(head.start()).find()
              && !SECTION.matcher(head.start()).find();
      default -> false;
    };
  }
}
