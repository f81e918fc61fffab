package dev.rebind.command;

import dev.rebind.spi.Inner;
import dev.rebind.spi.Scope;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The init scripts and configurations of one scope. */
record DebianFiles(List<Guard> guards, List<Config> configs) {
  /** A configuration in the hands of the adapter that reads uWSGI's. */
  record Config(String path, Inner inner) {
    dev.rebind.spi.Analysis analysis() {
      return inner.analysis();
    }
  }

  DebianFiles {
    guards = List.copyOf(guards);
    configs = List.copyOf(configs);
  }

  static DebianFiles read(Scope scope) {
    List<Guard> guards = new ArrayList<>();
    List<Config> configs = new ArrayList<>();
    for (String path : scope.paths()) {
      Optional<SourceText> text = scope.text(path);
      if (text.isEmpty()) {
        continue;
      }
      if (DebianPlace.isScript(path)) {
        Guard.read(text.get()).ifPresent(guards::add);
      } else {
        Span all = new Span(0, text.get().text().length());
        // Under its own path, so that files named beside it are found as ever.
        scope
            .open(Excerpt.plain(text.get(), all, path, "ini"))
            .ifPresent(inner -> configs.add(new Config(path, inner)));
      }
    }
    return new DebianFiles(guards, configs);
  }

  /** The configuration that a guard's script starts, where it lies here. */
  Optional<Config> started(Guard guard) {
    String path = guard.config();
    String name = path.substring(path.lastIndexOf('/') + 1);
    int folder = path.lastIndexOf('/', Math.max(0, path.lastIndexOf('/') - 1));
    String tail = folder < 0 ? path : path.substring(folder);
    Optional<Config> exact =
        configs.stream().filter(config -> ("/" + config.path()).endsWith(tail)).findFirst();
    List<Config> named =
        configs.stream().filter(config -> ("/" + config.path()).endsWith("/" + name)).toList();
    return exact.or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
  }

  /** The guards of the scripts that start a configuration. */
  List<Guard> guardsOf(Config config) {
    return guards.stream()
        .filter(guard -> started(guard).filter(config::equals).isPresent())
        .toList();
  }
}
