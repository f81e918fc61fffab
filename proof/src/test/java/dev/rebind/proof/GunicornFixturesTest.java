package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.GunicornAnswer;
import dev.rebind.proof.oracle.GunicornOracle;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real gunicorn, oldest and newest, reads every fixture before and after a rewrite, and sees
 * the application move alone.
 */
@Execution(ExecutionMode.CONCURRENT)
class GunicornFixturesTest {
  private static final Pattern MODULE = Pattern.compile("[\\w.]+:\\w+(\\(.*\\))?");
  private static final List<String> BINDING = List.of("wsgi_app", "default_proc_name");

  static Stream<Fixture> fixtures() {
    return Fixture.in("adapters-gunicorn", "").stream()
        .filter(
            fixture ->
                fixture.path().matches(".*gunicorn[^/]*\\.(py|conf)|.*_conf\\.py|.*settings\\.py"));
  }

  /** Before and after are read at one place, for a path may be part of what a setting says. */
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("fixtures")
  void gunicornSeesTheApplicationMoveAndNothingElse(Fixture fixture) {
    for (GunicornOracle gunicorn : List.of(GunicornOracle.oldest(), GunicornOracle.newest())) {
      GunicornAnswer before = ask(gunicorn, fixture, fixture.before());
      GunicornAnswer after = ask(gunicorn, fixture, fixture.after());
      String where = "gunicorn " + gunicorn + " on " + fixture + "\n" + after.log();
      assertEquals(before.settings().isEmpty(), after.settings().isEmpty(), where);
      assertEquals(others(before), others(after), where);
      if (!before.application().equals(after.application())) {
        String is = after.application().orElse("nothing");
        assertTrue(MODULE.matcher(is).matches(), where + " became " + is);
      }
      Tally.add(Row.GUNICORN, 1);
    }
  }

  private GunicornAnswer ask(GunicornOracle gunicorn, Fixture fixture, Path tree) {
    Path file = fixture.laid(tree, folder.resolve("tree"));
    Path in = file.toAbsolutePath().getParent();
    if (in == null) {
      throw new IllegalArgumentException("a file without a folder: " + file);
    }
    return gunicorn.ask(in, Map.of(), List.of("-c", String.valueOf(file.getFileName())));
  }

  private static Map<String, String> others(GunicornAnswer answer) {
    Map<String, String> settings = new TreeMap<>(answer.settings());
    BINDING.forEach(settings::remove);
    // A function is shown with the place where it lies in memory.
    settings.replaceAll((name, value) -> value.replaceAll(" at 0x[0-9a-f]+", ""));
    return settings;
  }
}
