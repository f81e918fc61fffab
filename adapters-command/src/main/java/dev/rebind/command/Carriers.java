package dev.rebind.command;

import dev.rebind.spi.Head;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which kind of carrier a file is, by its name and, where that does not tell, by its start. */
final class Carriers {
  private static final NamePattern UNIT =
      NamePattern.of(".service", "(?:.*/)?[^/]+\\.service(?:\\.d/[^/]+\\.conf)?");
  private static final NamePattern COMPOSE =
      NamePattern.of("compose", "(?:docker-|podman-)?compose[\\w.-]*\\.ya?ml");
  private static final Pattern KUBERNETES = Pattern.compile("(?m)^\"?apiVersion\"?:");
  private static final Pattern SUPERVISOR =
      Pattern.compile("(?m)^\\uFEFF?\\[(?:program|fcgi-program|eventlistener):");
  private static final Pattern SHEBANG =
      Pattern.compile("\\A\\uFEFF?#![^\\n]*\\b(?:ba|da|a|k|z)?sh\\b");
  private static final NamePattern CRON =
      NamePattern.of("cron", "(?:.*/)?(?:cron\\.d/[^/]+|crontab|[^/]+\\.cron(?:\\.d|tab)?)");
  private static final NamePattern DOCKERFILE =
      NamePattern.of(
          "erfile",
          "(?:docker|container)file(?:[.-][\\w.-]+)?|[\\w.-]+\\.(?:docker|container)file");
  private static final NamePattern PROCFILE =
      NamePattern.of("procfile", "procfile(?:[.-][\\w-]+)?");

  private Carriers() {}

  static Optional<Carrier> of(Head head) {
    String path = head.path();
    String name = head.name().toLowerCase(Locale.ROOT);
    String extension = head.extension();
    if (extension.equals("j2") || extension.equals("tpl") || extension.equals("md")) {
      return Optional.empty();
    }
    if (UNIT.matches(path)) {
      return Optional.of(new UnitFile());
    }
    if (PROCFILE.matches(name)) {
      return Optional.of(new Procfile());
    }
    if (DOCKERFILE.matches(name)) {
      return Optional.of(new Dockerfile());
    }
    if (CRON.matches(path)) {
      return Optional.of(new Crontab());
    }
    return switch (extension) {
      case "yaml", "yml" ->
          COMPOSE.matches(name) || KUBERNETES.matcher(head.start()).find()
              ? Optional.of(new Containers())
              : Optional.empty();
      case "conf", "ini" ->
          SUPERVISOR.matcher(head.start()).find()
              ? Optional.of(new Supervisor())
              : Optional.empty();
      case "sh", "bash" -> Optional.of(new ShellFile());
      case "", "in", "init" ->
          SHEBANG.matcher(head.start()).find() ? Optional.of(new ShellFile()) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
