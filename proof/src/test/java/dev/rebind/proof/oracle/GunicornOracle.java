package dev.rebind.proof.oracle;

import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real gunicorn, asked which application a command line gives it.
 *
 * <p>{@code --print-config} prints every setting first and only then imports the application, so
 * there is an answer for an application that is not installed. The configuration file is executed:
 * trusted files only.
 */
public final class GunicornOracle {
  private static final Pattern SETTING = Pattern.compile("^(\\w+) += (.*)$", Pattern.MULTILINE);

  private final String name;
  private final Path program;

  private GunicornOracle(String name, Path program) {
    this.name = name;
    this.program = program;
  }

  /** 20.1.0, the first with the setting {@code wsgi_app}. */
  public static GunicornOracle oldest() {
    return new GunicornOracle("20.1", Programs.of("gunicorn-20.1", "gunicorn"));
  }

  /** The newest release. */
  public static GunicornOracle newest() {
    return new GunicornOracle("newest", Programs.of("servers", "gunicorn"));
  }

  /** What gunicorn makes of these arguments in this folder with these variables. */
  public GunicornAnswer ask(Path folder, Map<String, String> variables, List<String> arguments) {
    Ran ran = run("--print-config", folder, variables, arguments);
    Map<String, String> settings = new TreeMap<>();
    Matcher setting = SETTING.matcher(ran.out());
    while (setting.find()) {
      settings.put(setting.group(1), setting.group(2));
    }
    return new GunicornAnswer(ran.exit(), settings, ran.err());
  }

  /** Whether gunicorn finds nothing wrong; the application is imported. */
  public Ran check(Path folder, Map<String, String> variables, List<String> arguments) {
    return run("--check-config", folder, variables, arguments);
  }

  private Ran run(String what, Path folder, Map<String, String> variables, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of(what));
    all.addAll(arguments);
    return Command.of(program, all).in(folder).with(variables).run();
  }

  @Override
  public String toString() {
    return name;
  }
}
