package dev.rebind.convert;

import dev.rebind.model.Binding;
import dev.rebind.model.Severity;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the {@code gunicorn.conf.py} of a uWSGI ini. */
final class ToGunicorn {
  private static final String NAME = "gunicorn.conf.py";

  private final SourceText ini;
  private final Applications applications;
  private final boolean dispatcher;
  private final IniOptions options;
  private final Remarks remarks;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  ToGunicorn(SourceText ini, Applications applications, boolean dispatcher) {
    this.ini = ini;
    this.applications = applications;
    this.dispatcher = dispatcher;
    this.options = new IniOptions(ini);
    this.remarks = new Remarks(ini.path());
  }

  Converted convert() {
    Optional<String> fault = options.fault();
    if (fault.isEmpty() && options.all().isEmpty()) {
      fault = Optional.of("There is no option in a section [uwsgi].");
    }
    if (fault.isPresent()) {
      remarks.say(Codes.NOT_READ, Severity.BROKEN, options.faultAt(), fault.get());
      return new Converted(NAME, "", remarks.findings());
    }
    options.all().forEach(this::option);
    String application = application();
    defaults();
    StringBuilder out = new StringBuilder();
    out.append("# gunicorn's settings, converted from ").append(name()).append(" of uWSGI.\n");
    out.append(application);
    settings.forEach((setting, value) -> line(out, setting, value));
    return new Converted(NAME, out + remarks.text("#", "gunicorn"), remarks.findings());
  }

  private String name() {
    return PythonText.comment(ini.path().substring(ini.path().lastIndexOf('/') + 1));
  }

  private static void line(StringBuilder out, String setting, String value) {
    out.append(setting).append(" = ").append(value).append('\n');
  }

  private void option(IniOption option) {
    Counterpart part = Counterparts.ofUwsgi(option.key()).orElse(null);
    String written = option.key() + " = " + option.written();
    if (part == null) {
      remarks.lost(Codes.UNKNOWN, option.at(), written, "no counterpart of this option is known");
    } else if (part.isLost()) {
      remarks.lost(Codes.LOST, option.at(), written, part.note());
    } else if (part.kind().equals("binding") || part.kind().equals("mount")) {
      return;
    } else if (option.literal() == null) {
      remarks.lost(Codes.AT_START, option.at(), written, "uWSGI decides the value when it starts");
    } else if (part.isAlways()) {
      always(option, part, written);
    } else if (!new GunicornValue(option, part, settings, lists).set()) {
      remarks.lost(
          Codes.LOST, option.at(), written, "the value cannot be written for " + part.gunicorn());
    } else if (!part.note().isEmpty()) {
      remarks.say(
          Codes.DIFFERS,
          Severity.NOTE,
          option.at(),
          "'" + written + "' becomes " + part.gunicorn() + "; " + part.note() + ".");
    }
  }

  private void always(IniOption option, Counterpart part, String written) {
    if (option.isTrue()) {
      remarks.always(written);
    } else {
      String why = part.note().isEmpty() ? "gunicorn always does so" : part.note();
      remarks.lost(Codes.LOST, option.at(), written, why);
    }
  }

  /** What uWSGI does unasked. */
  private void defaults() {
    if (applications.parseArguments()) {
      remarks.say(
          Codes.DIFFERS,
          Severity.NOTE,
          Span.at(0),
          "The service parses sys.argv, which is empty under uWSGI and gunicorn's own command line"
              + " under gunicorn: start gunicorn without flags, beside this file.");
    }
    if (has("lazy-apps") || has("lazy")) {
      settings.putIfAbsent("preload_app", "False");
    } else {
      settings.put("preload_app", "True");
    }
    if (!settings.containsKey("accesslog")) {
      settings.put("accesslog", settings.getOrDefault("errorlog", "\"-\""));
    }
    if (!has("harakiri") && settings.putIfAbsent("timeout", "0") == null) {
      remarks.say(
          Codes.DIFFERS,
          Severity.NOTE,
          Span.at(0),
          "Without harakiri uWSGI lets a request take its time; gunicorn would end a worker that is"
              + " silent for 30 seconds, so timeout = 0 is set.");
    }
    if (settings.getOrDefault("bind", "").contains("unix:") && !settings.containsKey("umask")) {
      settings.put("umask", "0o22");
      remarks.say(
          Codes.DIFFERS,
          Severity.NOTE,
          Span.at(0),
          "Without chmod-socket uWSGI gives its socket what the umask leaves, mostly 755; gunicorn"
              + " would give it 777, so umask = 0o22 is set.");
    }
    if (!settings.containsKey("bind")) {
      remarks.say(
          Codes.DIFFERS,
          Severity.NOTE,
          Span.at(0),
          "No address is given here, so gunicorn would listen at 127.0.0.1:8000; set bind.");
    }
  }

  private boolean has(String key) {
    return options.all().stream().anyMatch(option -> option.key().equals(key));
  }

  /** The setting of the application, and what must stand above it. */
  private String application() {
    Map<String, Binding.Module> mounts = new LinkedHashMap<>();
    applications
        .modules()
        .forEach(
            (key, module) -> {
              if (key.startsWith("mount:")) {
                mounts.put(key.substring("mount:".length()), module);
              }
            });
    Optional<Binding.Module> main = applications.get("wsgi");
    remarks.findings().addAll(applications.findings());
    if (mounts.isEmpty() || (main.isEmpty() && mounts.size() == 1)) {
      return single(main.orElse(null), mounts);
    }
    if (dispatcher) {
      remarks.say(
          Codes.DIFFERS,
          Severity.NOTE,
          Span.at(0),
          "A dispatcher in the configuration serves the mounts; each is loaded at its first"
              + " request.");
      return Dispatcher.text(main.orElse(null), mounts);
    }
    remarks.say(
        Codes.MOUNTS,
        Severity.BROKEN,
        Span.at(0),
        "uWSGI serves several applications here, and gunicorn one: ask for a dispatcher"
            + " (--dispatcher), or start one gunicorn for each.");
    return "";
  }

  private String single(Binding.@Nullable Module main, Map<String, Binding.Module> mounts) {
    Binding.Module module = main;
    for (Map.Entry<String, Binding.Module> mount : mounts.entrySet()) {
      module = mount.getValue();
      if (!mount.getKey().isEmpty() && !mount.getKey().equals("/")) {
        lists.computeIfAbsent("raw_env", key -> new ArrayList<>());
        lists.get("raw_env").add("SCRIPT_NAME=" + mount.getKey());
        settings.put("raw_env", PythonText.list(lists.get("raw_env")));
        remarks.say(
            Codes.DIFFERS,
            Severity.NOTE,
            Span.at(0),
            "gunicorn takes the mount point from SCRIPT_NAME and serves no path outside of it.");
      }
    }
    if (module == null) {
      remarks.say(
          Codes.NO_APPLICATION,
          Severity.BROKEN,
          Span.at(0),
          "No module is known that this configuration loads, so wsgi_app is left out; name it by"
              + " hand, or say the release (--release) or the mapping (--map).");
      return "# wsgi_app = \"module:application\"\n";
    }
    return "wsgi_app = " + PythonText.string(module.toString()) + "\n";
  }
}
