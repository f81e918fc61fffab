package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.proof.oracle.AnsibleOracle;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Real ansible-core loads and renders every role before and after: the binding alone differs. */
class AnsibleFixturesTest {
  private static final Pattern SCRIPT = Pattern.compile("(?i).*wsgi.*");
  private static final Pattern MODULE =
      Pattern.compile(".*\\w:\\w.*|.*[._](?:wsgi|module)(?: = .*)?|.* = UWSGI_MODULE");

  /** What lets Apache read the file that an alias names. */
  private static final Pattern SECTION =
      Pattern.compile(".* = +<(?:Directory|Files(?:Match)?) .*>");

  /** An alias of a module's file, and its sections. */
  private static final Pattern MODULE_FILE =
      Pattern.compile(
          ".* = +(?:WSGIScriptAlias \\S+ \"?/.*/site-packages/.*\\.py\"?"
              + "|<Directory \"?/.*/site-packages/[^>]*>|<Files(?:Match)? [^>]*\\.py\\$?\"?>)");

  @Test
  void ansibleSeesTheBindingMoveAndNothingElse() {
    Map<Path, Path> trees = new TreeMap<>();
    for (Fixture fixture : Fixture.in("adapters-ansible", "")) {
      trees.put(fixture.before(), fixture.after());
    }
    assertFalse(trees.isEmpty());
    Map<Path, List<String>> before = AnsibleOracle.lines(List.copyOf(trees.keySet()));
    Map<Path, List<String>> after =
        AnsibleOracle.lines(trees.values().stream().distinct().toList());
    List<String> wrong = new ArrayList<>();
    trees.forEach(
        (was, is) -> {
          List<String> lines = Objects.requireNonNull(before.get(was));
          List<String> others = Objects.requireNonNull(after.get(is));
          wrong.addAll(differences(was, lines, others));
          Tally.add(Row.ANSIBLE, lines.stream().map(AnsibleFixturesTest::file).distinct().count());
        });
    assertEquals(List.of(), wrong);
    assertTrue(
        before.values().stream().flatMap(List::stream).filter(SCRIPT.asMatchPredicate()).count()
            > 50,
        "hardly anything was read");
  }

  /** Lines that went or came and have nothing to do with a binding. */
  private static List<String> differences(Path tree, List<String> before, List<String> after) {
    List<String> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<String> come = new ArrayList<>(after);
    before.forEach(come::remove);
    // The last entry of a dictionary that lost one needs no comma.
    come.removeIf(line -> gone.remove(line + ","));
    List<String> wrong = new ArrayList<>();
    gone.stream()
        .filter(line -> !bindsScript(line))
        .forEach(line -> wrong.add(tree + ": - " + line));
    come.stream()
        .filter(line -> !MODULE.matcher(line).matches() && !MODULE_FILE.matcher(line).matches())
        .forEach(line -> wrong.add(tree + ": + " + line));
    return wrong;
  }

  private static boolean bindsScript(String line) {
    String last = line.substring(line.lastIndexOf('/') + 1);
    return SCRIPT.matcher(line).matches()
        || SECTION.matcher(line).matches()
        || Catalogue.bundled().scripts().stream().anyMatch(script -> script.name().equals(last));
  }

  private static String file(String line) {
    return line.split("[@:]| = ", 2)[0].replaceAll("(\\.(?:ya?ml|j2))\\b.*", "$1");
  }
}
