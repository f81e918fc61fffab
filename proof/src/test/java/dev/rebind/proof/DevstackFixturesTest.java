package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.BashOracle;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The real bash takes every DevStack script before and after, and by DevStack's own naming rule
 * each call makes the same sockets and sites, but where a case is about names.
 */
class DevstackFixturesTest {
  private static final String MODULE = "adapters-devstack";

  @Test
  void bashTakesEveryScriptThatItTookBefore() {
    int refused = 0;
    for (Fixture fixture : Fixture.in(MODULE, "")) {
      Optional<String> before = BashOracle.refusal(fixture.before().resolve(fixture.path()));
      Path after = fixture.after().resolve(fixture.path());
      if (before.isPresent() || !Files.exists(after)) {
        refused++;
        continue;
      }
      assertEquals(Optional.empty(), BashOracle.refusal(after), fixture.toString());
      Tally.add(Row.BASH, 1);
    }
    assertTrue(refused < 20, refused + " are no scripts");
  }

  @Test
  void eachHelperMakesTheSameSocketsAndSites() throws IOException {
    Set<String> changing = changing();
    Map<String, Fixture> cases = new TreeMap<>();
    Fixture.in(MODULE, "").forEach(fixture -> cases.put(fixture.name(), fixture));
    int seen = 0;
    for (Fixture fixture : cases.values()) {
      List<String> before = names(fixture.before());
      List<String> after = names(fixture.after());
      if (changing.contains(fixture.name())) {
        assertFalse(before.equals(after), fixture.name() + " changes no name");
      } else {
        assertEquals(before, after, fixture.name());
        seen += before.size();
      }
    }
    assertTrue(seen > 50, "only " + seen + " calls");
    Tally.add(Row.BASH_NAMES, seen);
  }

  /** What stands before the bar: the file, the call, and the names that it makes. */
  private static List<String> names(Path tree) {
    String script = naming().resolve("names.bash").toString();
    // Its exit code is that of whatever the last script ended with.
    String out = Command.of(Programs.debian("bash"), List.of(script, tree.toString())).run().out();
    List<String> names = new ArrayList<>();
    for (String line : out.lines().toList()) {
      names.add(line.substring(0, Math.max(0, line.indexOf('|'))).strip());
    }
    return names;
  }

  private static Set<String> changing() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(naming().resolve("changes.txt"))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        names.add(line.split(" ", 2)[0]);
      }
    }
    return names;
  }

  private static Path naming() {
    return Programs.module()
        .resolve("..")
        .resolve(MODULE)
        .resolve("src/test/resources/naming")
        .normalize();
  }
}
