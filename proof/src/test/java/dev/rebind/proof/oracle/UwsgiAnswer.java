package dev.rebind.proof.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What uWSGI said of a configuration. */
public sealed interface UwsgiAnswer {
  /** The options, or a failure with what uWSGI wrote instead. */
  Shown shown();

  /** The configuration was printed: every option in its final order. */
  record Shown(List<UwsgiOption> options) implements UwsgiAnswer {
    /** The options that bind an application to the default mountpoint, by loader. */
    private static final Map<String, String> LOADERS =
        Map.of(
            "module",
            "module",
            "wsgi",
            "module",
            "wsgi-file",
            "file",
            "file",
            "file",
            "pecan",
            "pecan",
            "paste",
            "paste",
            "eval",
            "eval",
            "web3",
            "web3",
            "pump",
            "pump",
            "wsgi-lite",
            "wsgi-lite");

    /**
     * The order in which {@code plugins/python/python_plugin.c} tries them; the first that loads
     * serves.
     */
    private static final List<String> ORDER =
        List.of("module", "file", "pecan", "paste", "eval", "web3", "pump", "wsgi-lite");

    public Shown {
      options = List.copyOf(options);
    }

    @Override
    public Shown shown() {
      return this;
    }

    /**
     * What serves, and behind it what would serve if that could not be loaded, as {@code loader
     * value}.
     */
    public List<String> chain() {
      Map<String, String> last = new HashMap<>();
      List<String> mounts = new ArrayList<>();
      String callable = "application";
      for (UwsgiOption option : options) {
        String loader = LOADERS.get(option.name());
        if (loader != null) {
          last.put(loader, option.value());
        } else if (option.name().equals("callable")) {
          callable = option.value();
        } else if (option.name().equals("mount")) {
          mounts.add("mount " + option.value());
        }
      }
      List<String> chain = new ArrayList<>();
      for (String loader : ORDER) {
        String value = last.get(loader);
        if (value == null) {
          continue;
        }
        boolean bare = loader.equals("file") || (loader.equals("module") && value.indexOf(':') < 0);
        chain.add(loader + " " + value + (bare ? ":" + callable : ""));
      }
      chain.addAll(mounts);
      return List.copyOf(chain);
    }

    /** What serves, if anything is bound at all. */
    public Optional<String> effective() {
      return chain().stream().findFirst();
    }

    /** Everything that binds nothing: what a rewrite must leave as it is. */
    public List<UwsgiOption> others() {
      return options.stream().filter(option -> !binds(option)).toList();
    }

    private static boolean binds(UwsgiOption option) {
      if (option.name().equals("set")) {
        // "set = module=a:b" is shown beside the option that it sets.
        int equals = option.value().indexOf('=');
        return equals > 0 && LOADERS.containsKey(option.value().substring(0, equals));
      }
      return LOADERS.containsKey(option.name())
          || option.name().equals("callable")
          || option.name().equals("mount");
    }
  }

  /** Nothing was printed: uWSGI stopped before, or wrote elsewhere. */
  record Refused(int exit, String log) implements UwsgiAnswer {
    @Override
    public Shown shown() {
      throw new AssertionError("uWSGI printed no configuration, exit code " + exit + ":\n" + log);
    }
  }
}
