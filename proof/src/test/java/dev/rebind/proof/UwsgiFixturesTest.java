package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.UwsgiAnswer;
import dev.rebind.proof.oracle.UwsgiOracle;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
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

  private static final Pattern NOW = Pattern.compile("\\b1[0-9]{9}\\b");
  private static final Pattern MOVABLE =
      Pattern.compile("(file|module) .*|mount .*=.*\\.(py|wsgi)");
  private static final Pattern MODULE = Pattern.compile("(module |mount .*=)[\\w.]+:\\w+(\\(\\))?");

  static Stream<Fixture> fixtures() {
    return Stream.of(".ini", ".yaml", ".yml", ".xml", ".json")
        .flatMap(suffix -> Fixture.in("adapters-uwsgi", suffix).stream())
        .filter(fixture -> executed(fixture).isEmpty());
  }

  /** Before and after are read at one place, for a path may be part of what an option says. */
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("fixtures")
  void uwsgiSeesTheBindingMoveAndNothingElse(Fixture fixture) {
    compare(UwsgiOracle.debian(), fixture);
    if (fixture.path().endsWith(".ini")) {
      // The newest uWSGI is built without the libraries for the other formats.
      compare(UwsgiOracle.newest(), fixture);
    }
    Tally.add(Row.UWSGI, 1);
  }

  private void compare(UwsgiOracle uwsgi, Fixture fixture) {
    Map<String, UwsgiAnswer> before = answers(uwsgi, fixture, fixture.before());
    Map<String, UwsgiAnswer> after = answers(uwsgi, fixture, fixture.after());
    before.forEach(
        (section, answer) -> {
          UwsgiAnswer other = Objects.requireNonNull(after.get(section));
          String where = uwsgi + " uWSGI on " + fixture + ", section '" + section + "'";
          if (answer instanceof UwsgiAnswer.Shown was) {
            assertEquals(timeless(was), timeless(other.shown()), where);
            assertMoved(was.effective(), other.shown().effective(), where);
          } else {
            assertTrue(other instanceof UwsgiAnswer.Refused, where);
          }
        });
  }

  /** The other options, with the second in which uWSGI started ({@code %t}) masked. */
  private static List<String> timeless(UwsgiAnswer.Shown shown) {
    return shown.others().stream()
        .map(option -> NOW.matcher(option.toString()).replaceAll("%t"))
        .toList();
  }

  /** What served serves still, or it was a script or an older module and is now a module. */
  private static void assertMoved(Optional<String> before, Optional<String> after, String where) {
    if (!before.equals(after)) {
      String was = before.orElse("nothing");
      String is = after.orElse("nothing");
      assertTrue(
          MOVABLE.matcher(was).matches() && MODULE.matcher(is).matches(),
          where + ": " + was + " became " + is);
    }
  }

  private Map<String, UwsgiAnswer> answers(UwsgiOracle uwsgi, Fixture fixture, Path tree) {
    Path file = fixture.laid(tree, folder.resolve("tree"));
    Map<String, UwsgiAnswer> answers = new TreeMap<>();
    for (String section : sections(fixture)) {
      answers.put(section, ask(uwsgi, file, section));
    }
    return answers;
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
