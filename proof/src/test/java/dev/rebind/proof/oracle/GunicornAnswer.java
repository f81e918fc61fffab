package dev.rebind.proof.oracle;

import java.util.Map;
import java.util.Optional;

/**
 * What gunicorn printed of its settings; {@code exit} is 0 only when the application was imported
 * too.
 */
public record GunicornAnswer(int exit, Map<String, String> settings, String log) {
  public GunicornAnswer {
    settings = Map.copyOf(settings);
  }

  /**
   * The application that gunicorn would load: a positional argument, which it keeps as the process
   * name, or else the setting {@code wsgi_app} ({@code gunicorn/app/wsgiapp.py}).
   */
  public Optional<String> application() {
    String positional = settings.get("default_proc_name");
    if (positional != null && !positional.equals("gunicorn")) {
      return Optional.of(positional);
    }
    return Optional.ofNullable(settings.get("wsgi_app")).filter(app -> !app.equals("None"));
  }
}
