package dev.rebind.devstack;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Commands about the Apache site of a script, where the site has another name by now. */
final class StaleSites {
  static final Set<String> COMMANDS =
      Set.of(
          "apache_site_config_for",
          "enable_apache_site",
          "disable_apache_site",
          "a2ensite",
          "a2dissite",
          "write_local_proxy_http_config");

  private StaleSites() {}

  /** The name of the site that a command is about, where it is written out. */
  static Optional<String> site(ShellCommand command) {
    Stripped stripped = Stripped.of(command);
    return COMMANDS.contains(stripped.name())
        ? stripped.argument(0).flatMap(Word::literal)
        : Optional.empty();
  }

  static List<Finding> of(Repository repository, List<Service> services) {
    Set<String> written = new TreeSet<>();
    services.forEach(service -> written.addAll(service.writtenNames()));
    Map<String, Set<String>> stale = new TreeMap<>();
    for (Service service : services) {
      for (Call write : service.writes()) {
        Optional<String> name = write.literalName();
        if (name.isPresent() && service.bindsModules(write)) {
          for (String old : Names.known(service.bindings(write))) {
            if (!written.contains(old)) {
              stale.computeIfAbsent(old, key -> new TreeSet<>()).add(name.get());
            }
          }
        }
      }
    }
    return said(repository, stale);
  }

  /**
   * Where the repository says an old name of a site.
   *
   * @param stale what each old name has become
   */
  static List<Finding> said(Repository repository, Map<String, Set<String>> stale) {
    List<Finding> findings = new ArrayList<>();
    for (Script script : repository.scripts()) {
      ShellFile file = script.file();
      boolean named = stale.keySet().stream().anyMatch(file.source().text()::contains);
      for (ShellCommand command : named ? file.commands() : List.<ShellCommand>of()) {
        String old = site(command).orElse("");
        for (String name : stale.getOrDefault(old, Set.of())) {
          findings.add(
              Finding.of(
                  Codes.STALE_NAME,
                  Severity.NOTE,
                  file.path(),
                  command.span(),
                  "This is about the site %s, and the service is written under %s. If that site is meant, say %s."
                      .formatted(old, name, name)));
        }
      }
    }
    return findings;
  }
}
