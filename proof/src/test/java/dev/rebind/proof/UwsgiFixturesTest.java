package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.proof.oracle.UwsgiAnswer;
import dev.rebind.proof.oracle.UwsgiOption;
import dev.rebind.proof.oracle.UwsgiOracle;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real uWSGI reads every fixture before and after a rewrite, and sees the binding move alone.
 */
class UwsgiFixturesTest {
  /** What uWSGI executes or fetches while it reads; a fixture that has one is left out. */
  private static final List<String> EXECUTED =
      List.of("@(exec://", "@(http://", "@(call://", "exec-asap", "hook-asap", "call-asap");

  private static final Pattern SECTION =
      Pattern.compile("^[ \\t]*\\[([\\w.-]+)]?[ \\t\\r]*$", Pattern.MULTILINE);

  static Stream<Fixture> fixtures() {
    return Stream.of(".ini", ".yaml", ".yml", ".xml", ".json")
        .flatMap(suffix -> Fixture.in("adapters-uwsgi", suffix).stream())
        .filter(fixture -> executed(fixture).isEmpty());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("fixtures")
  void uwsgiSeesTheBindingMoveAndNothingElse(Fixture fixture) {
    compare(UwsgiOracle.debian(), fixture);
    if (fixture.before().toString().endsWith(".ini")) {
      // The newest uWSGI is built without the libraries for the other formats.
      compare(UwsgiOracle.newest(), fixture);
    }
  }

  private static void compare(UwsgiOracle uwsgi, Fixture fixture) {
    for (String section : sections(fixture)) {
      UwsgiAnswer before = ask(uwsgi, fixture.before(), section);
      UwsgiAnswer after = ask(uwsgi, fixture.after(), section);
      assertEquals(
          others(before), others(after), () -> uwsgi + " on " + fixture + " section " + section);
    }
  }

  private static Optional<List<UwsgiOption>> others(UwsgiAnswer answer) {
    return answer instanceof UwsgiAnswer.Shown shown
        ? Optional.of(shown.others())
        : Optional.empty();
  }

  private static UwsgiAnswer ask(UwsgiOracle uwsgi, Path file, String section) {
    String name = file.getFileName().toString();
    String option = "--" + name.substring(name.lastIndexOf('.') + 1).replace("yml", "yaml");
    return uwsgi.ask(
        file.toAbsolutePath().getParent(),
        Map.of(),
        List.of(option, section.isEmpty() ? name : name + ":" + section));
  }

  /**
   * The section that uWSGI reads unasked, which is written as none, and all that could be asked
   * for.
   */
  private static Set<String> sections(Fixture fixture) {
    Set<String> sections = new LinkedHashSet<>(Set.of(""));
    Matcher section = SECTION.matcher(fixture.text());
    while (section.find()) {
      sections.add(section.group(1));
    }
    return sections;
  }

  private static Optional<String> executed(Fixture fixture) {
    return EXECUTED.stream().filter(fixture.text()::contains).findFirst();
  }
}
