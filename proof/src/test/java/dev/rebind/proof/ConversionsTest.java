package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.GunicornAnswer;
import dev.rebind.proof.oracle.GunicornOracle;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real gunicorn, oldest and newest, accepts every configuration that was converted from uWSGI
 * and prints the settings that stand in it.
 */
class ConversionsTest {
  private static final Pattern SETTING = Pattern.compile("(?m)^(\\w+) = (.*)$");
  private static final Pattern APPLICATION = Pattern.compile("\"([\\w.]+):(\\w+)(?:\\(\\))?\"");

  /** No application can be bound there, or a folder is not on this machine. */
  private static final Set<String> INCOMPLETE =
      Set.of("15-mounts", "20-unknown-script", "25-quotes-and-controls");

  /** gunicorn prints these as numbers of this machine. */
  private static final Set<String> OF_THE_MACHINE = Set.of("user", "group");

  @TempDir Path folder;

  static List<Path> conversions() throws IOException {
    Path cases = Programs.module().resolve("../convert/src/test/resources/cases").normalize();
    try (Stream<Path> all = Files.list(cases)) {
      List<Path> made =
          all.map(each -> each.resolve("gunicorn.conf.py.after"))
              .filter(file -> Files.exists(file) && file.toFile().length() > 0)
              .filter(file -> !INCOMPLETE.contains(name(file)))
              .sorted()
              .toList();
      assertTrue(made.size() >= 10, cases + " holds too few");
      return made;
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getName(file.getNameCount() - 2));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void gunicornTakesWhatWasConverted(Path converted) throws IOException {
    String text = Files.readString(converted);
    Files.writeString(folder.resolve("gunicorn.conf.py"), text);
    standIns(text);
    Map<String, String> variables = Map.of("PYTHONPATH", folder.toString());
    for (GunicornOracle gunicorn : List.of(GunicornOracle.oldest(), GunicornOracle.newest())) {
      String where = "gunicorn " + gunicorn + " on " + name(converted) + ": ";
      Ran checked = gunicorn.check(folder, variables, List.of());
      assertEquals(0, checked.exit(), where + checked.err());
      GunicornAnswer answer = gunicorn.ask(folder, variables, List.of());
      Map<String, String> wanted = settings(text);
      Map<String, String> printed = new TreeMap<>(answer.settings());
      printed.keySet().retainAll(wanted.keySet());
      assertEquals(wanted, printed, where);
    }
  }

  /** The settings of the file, as gunicorn prints them. */
  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new TreeMap<>();
    Matcher matcher = SETTING.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!name.startsWith("_") && !OF_THE_MACHINE.contains(name)) {
        settings.put(name, printed(name, matcher.group(2)));
      }
    }
    return settings;
  }

  private static String printed(String name, String written) {
    if (written.startsWith("0o")) {
      return String.valueOf(Integer.parseInt(written.substring(2), 8));
    }
    String single = written.replace('"', '\'');
    if (written.startsWith("[")) {
      return single;
    }
    boolean list = name.equals("bind");
    return list ? "[" + single + "]" : written.replace("\"", "");
  }

  /** Modules of the names that the file has, so that gunicorn can import them. */
  private void standIns(String text) throws IOException {
    Matcher application = APPLICATION.matcher(text);
    while (application.find()) {
      Path module = folder;
      String[] segments = application.group(1).split("\\.");
      if (segments[0].startsWith("__") || segments[0].equals("wsgiref")) {
        continue;
      }
      for (int i = 0; i + 1 < segments.length; i++) {
        module = Files.createDirectories(module.resolve(segments[i]));
        Files.writeString(module.resolve("__init__.py"), "");
      }
      Files.writeString(
          module.resolve(segments[segments.length - 1] + ".py"),
          "def %s(environ=None, start_response=None):\n    return []\n"
              .formatted(application.group(2)));
    }
  }
}
