package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.pbr.ModuleRequest;
import dev.rebind.pbr.ServiceModules;
import dev.rebind.proof.oracle.PythonOracle;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import dev.rebind.text.SourceText;
import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Entry points that go leave the rest of a generated file as Python's own readers had it: nothing
 * appears, nothing else is lost, and a file that could be read can be read.
 */
class RemovalsTest {
  private static final int FILES = 600;
  private static final long SEED = 20261129;
  private static final Rebind REBIND = Rebind.standard();

  private static final List<String> CFG =
      List.of(
          "[options]\nname = x",
          "[entry_points]\nwsgi_scripts =",
          "[options.entry_points]\nwsgi_scripts =",
          "wsgi_scripts = s1-wsgi = spam.a1:make",
          "console_scripts =\n    c = d:e",
          "    s2-wsgi = spam.a2:make",
          "\ts3-wsgi=spam.a3:make",
          "  s4-wsgi = spam.a4:make [extra]",
          "    s5-wsgi = spam.missing:make",
          "    # a comment",
          "; another",
          "",
          "        s6-wsgi = spam.a6:make",
          "    s7-wsgi = spam.a7:make   ",
          "    %(x)s",
          "last = 1");

  private static final List<String> TOML =
      List.of(
          "[project]\nname = 'spam'",
          "[project.entry-points.wsgi_scripts]",
          "[project.entry-points]\nwsgi_scripts = { s1-wsgi = 'spam.a1:make' }",
          "[project]\nentry-points.wsgi_scripts.s2-wsgi = 'spam.a2:make'",
          "s3-wsgi = 'spam.a3:make' # so",
          "'s4-wsgi' = \"\"\"\\\n  spam.a4:make\"\"\"",
          "s5-wsgi = 'spam.missing:make'",
          "\ts6-wsgi='spam.a6:make'",
          "# a comment",
          "",
          "[tool.x]\ny = [1,\n 2]",
          "[[tool.z]]");

  @ParameterizedTest
  @CsvSource({"pbr,setup.cfg", "setuptools,setup.cfg", "toml,pyproject.toml"})
  void whatIsLeftIsWhatWasThere(
      String kind, String name, @org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
    List<String> lines = kind.equals("toml") ? TOML : CFG;
    Random random = new Random(SEED);
    List<Path> before = new ArrayList<>();
    List<Path> after = new ArrayList<>();
    for (int i = 0; i < FILES * 3 && before.size() < FILES; i++) {
      String text = text(kind, lines, random);
      String left = removed(name, text);
      if (!left.equals(text)) {
        before.add(Files.writeString(folder.resolve("before" + i), text));
        after.add(Files.writeString(folder.resolve("after" + i), left));
      }
    }
    assertTrue(before.size() > FILES / 4, () -> "only " + before.size() + " files changed");
    List<String> rest = PythonOracle.debian().declared("rest-" + kind, before);
    List<String> restAfter = PythonOracle.debian().declared("rest-" + kind, after);
    List<String> had = PythonOracle.debian().declared(kind, before);
    List<String> has = PythonOracle.debian().declared(kind, after);
    for (int i = 0; i < before.size(); i++) {
      String told = Files.readString(before.get(i)) + "\n=>\n" + Files.readString(after.get(i));
      if (rest.get(i).equals("error")) {
        // TOML with a key twice, which no back end reads before or after.
        continue;
      }
      assertEquals(rest.get(i), restAfter.get(i), told);
      TreeSet<String> kept = new TreeSet<>(List.of(has.get(i).split("\t")));
      kept.removeAll(List.of(had.get(i).split("\t")));
      kept.remove("");
      assertEquals(new TreeSet<>(), kept, told);
      Tally.add(Row.REMOVALS, 1);
    }
  }

  private static String text(String kind, List<String> lines, Random random) {
    String end = random.nextInt(5) == 0 ? "\r\n" : "\n";
    StringBuilder text =
        new StringBuilder(
            switch (kind) {
              case "pbr" -> "[entry_points]\nwsgi_scripts =\n    s0-wsgi = spam.a0:make\n";
              case "setuptools" ->
                  "[options.entry_points]\nwsgi_scripts =\n    s0-wsgi = spam.a0:make\n";
              default -> "[project.entry-points.wsgi_scripts]\ns0-wsgi = 'spam.a0:make'\n";
            });
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      text.append(lines.get(random.nextInt(lines.size()))).append('\n');
    }
    String all = text.toString().replace("\n", end);
    return random.nextInt(4) == 0 ? all.stripTrailing() : all;
  }

  /** The file without the entry points that go. */
  private static String removed(String name, String text) {
    Map<String, byte[]> files = new HashMap<>();
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    files.put("spam/__init__.py", new byte[0]);
    for (int i = 0; i < 8; i++) {
      files.put("spam/a" + i + ".py", "def make(): pass\n".getBytes(StandardCharsets.UTF_8));
    }
    SourceTree tree = SourceTree.of(files, REBIND.options(WalkOptions.of(List.of())));
    Plan plan =
        ServiceModules.plan(
            REBIND, tree, Settings.standard(), ModuleRequest.standard().withRemove(true));
    PlannedFile planned = plan.files().get(name);
    return planned == null ? text : planned.after().map(SourceText::text).orElse("");
  }
}
