package dev.rebind.proof.oracle;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real uWSGI, asked which options a command line gives it.
 *
 * <p>uWSGI reads and expands the whole configuration, prints it ({@code show-config}, {@code
 * core/uwsgi.c}) and is stopped at the very next step by a clock of a name that does not exist
 * ({@code core/clock.c}): before sockets, users, hooks and applications. Reading alone executes
 * {@code @(exec://...)}, {@code exec-asap} and {@code hook-asap}, so it is asked of trusted files
 * only.
 */
public final class UwsgiOracle {
  private static final Pattern SHOWN =
      Pattern.compile(
          ";uWSGI instance configuration\\R\\[uwsgi]\\R(.*?);end of configuration", Pattern.DOTALL);
  private static final List<UwsgiOption> OURS =
      List.of(
          new UwsgiOption("set", "logto=/dev/stderr"),
          new UwsgiOption("logto", "/dev/stderr"),
          new UwsgiOption("show-config", "true"),
          new UwsgiOption("clock", "__none__"));

  private final String name;
  private final Path program;
  private final List<String> first;

  private UwsgiOracle(String name, Path program, List<String> first) {
    this.name = name;
    this.program = program;
    this.first = first;
  }

  /** Debian's uWSGI, with its Python plugin. */
  public static UwsgiOracle debian() {
    return new UwsgiOracle("Debian", Programs.debian("uwsgi"), List.of("--plugin", "python3"));
  }

  /** The newest released uWSGI, with Python built in. */
  public static UwsgiOracle newest() {
    return new UwsgiOracle("newest", Programs.of("servers", "uwsgi"), List.of());
  }

  /** What uWSGI makes of one ini file, started in that file's folder. */
  public UwsgiAnswer ask(Path ini) {
    Path file = ini.toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null) {
      throw new IllegalArgumentException("a file without a folder: " + ini);
    }
    return ask(folder, Map.of(), List.of("--ini", file.getFileName().toString()));
  }

  /** What uWSGI makes of these arguments in this folder with these variables. */
  public UwsgiAnswer ask(Path folder, Map<String, String> variables, List<String> arguments) {
    List<String> all = new ArrayList<>(first);
    all.addAll(arguments);
    all.addAll(List.of("--set", "logto=/dev/stderr", "--show-config", "--clock", "__none__"));
    Ran ran = Command.of(program, all).in(folder).with(variables).run();
    Matcher shown = SHOWN.matcher(ran.err());
    if (!shown.find()) {
      return new UwsgiAnswer.Refused(ran.exit(), ran.out() + ran.err());
    }
    List<UwsgiOption> options = new ArrayList<>();
    for (String line : shown.group(1).split("\n", -1)) {
      int equals = line.indexOf(" = ");
      if (equals > 0) {
        options.add(new UwsgiOption(line.substring(0, equals), line.substring(equals + 3)));
      }
    }
    options.removeAll(OURS);
    return new UwsgiAnswer.Shown(options);
  }

  @Override
  public String toString() {
    return name;
  }
}
