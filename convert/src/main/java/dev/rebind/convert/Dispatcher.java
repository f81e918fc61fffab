package dev.rebind.convert;

import dev.rebind.model.Binding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Python of a small dispatcher that serves several applications by path. */
final class Dispatcher {
  private Dispatcher() {}

  /**
   * The text of the dispatcher and the setting that names it.
   *
   * @param main what serves every other path; the first mount does where it is null, as with uWSGI
   */
  static String text(Binding.@Nullable Module main, Map<String, Binding.Module> mounts) {
    StringBuilder table = new StringBuilder();
    Binding.Module rest = main;
    for (Map.Entry<String, Binding.Module> mount : mounts.entrySet()) {
      String prefix = mount.getKey().equals("/") ? "" : mount.getKey();
      rest = rest == null ? mount.getValue() : rest;
      if (!prefix.isEmpty()) {
        row(table, prefix, mount.getValue());
      } else if (main == null) {
        rest = mount.getValue();
      }
    }
    if (rest != null) {
      row(table, "", rest);
    }
    // gunicorn keeps its configuration in sys.modules under the name __config__.
    return """
        import importlib

        _applications = {
        %s}
        _loaded = {}


        def _load(prefix):
            if prefix not in _loaded:
                module, _, name = _applications[prefix].partition(":")
                call = name.endswith("()")
                found = getattr(importlib.import_module(module), name[:-2] if call else name)
                _loaded[prefix] = found() if call else found
            return _loaded[prefix]


        def dispatch(environ, start_response):
            path = environ.get("PATH_INFO", "")
            for prefix in sorted(_applications, key=len, reverse=True):
                if path == prefix or path.startswith(prefix + "/") or not prefix:
                    environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
                    environ["PATH_INFO"] = path[len(prefix):]
                    return _load(prefix)(environ, start_response)


        wsgi_app = "__config__:dispatch"
        """
        .formatted(table);
  }

  private static void row(StringBuilder table, String prefix, Binding.Module module) {
    table
        .append("    ")
        .append(PythonText.string(prefix))
        .append(": ")
        .append(PythonText.string(module.toString()))
        .append(",\n");
  }
}
