package dev.rebind.command;

import dev.rebind.spi.Head;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which kind of carrier a file is, by its name and, where that does not tell, by its start. */
final class Carriers {
  private static final Pattern UNIT =
      Pattern.compile("(?:.*/)?[^/]+\\.service(?:\\.d/[^/]+\\.conf)?");
  private static final Pattern COMPOSE =
      Pattern.compile("(?:docker-|podman-)?compose[\\w.-]*\\.ya?ml");
  private static final Pattern KUBERNETES = Pattern.compile("(?m)^\"?apiVersion\"?:");
  private static final Pattern SUPERVISOR =
      Pattern.compile("(?m)^\\uFEFF?\\[(?:program|fcgi-program|eventlistener):");
  private static final Pattern SHEBANG =
      Pattern.compile("\\A\\uFEFF?#![^\\n]*\\b(?:ba|da|a|k|z)?sh\\b");
  private static final Pattern CRON =
      Pattern.compile("(?:.*/)?(?:cron\\.d/[^/]+|crontab|[^/]+\\.cron(?:\\.d|tab)?)");
  private static final Pattern DOCKERFILE =
      Pattern.compile(
          "(?:docker|container)file(?:[.-][\\w.-]+)?|[\\w.-]+\\.(?:docker|container)file");
  private static final Pattern PROCFILE = Pattern.compile("procfile(?:[.-][\\w-]+)?");

  private Carriers() {}

  static Optional<Carrier> of(Head head) {
    String path = head.path();
    String name = head.name().toLowerCase(Locale.ROOT);
    String extension = head.extension();
    if (extension.equals("j2") || extension.equals("tpl") || extension.equals("md")) {
      return Optional.empty();
    }
    if (UNIT.matcher(path).matches()) {
      return Optional.of(new UnitFile());
    }
    if (PROCFILE.matcher(name).matches()) {
      return Optional.of(new Procfile());
    }
    if (DOCKERFILE.matcher(name).matches()) {
      return Optional.of(new Dockerfile());
    }
    if (CRON.matcher(path).matches()) {
      return Optional.of(new Crontab());
    }
    return switch (extension) {
      case "yaml", "yml" ->
          COMPOSE.matcher(name).matches() || KUBERNETES.matcher(head.start()).find()
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
