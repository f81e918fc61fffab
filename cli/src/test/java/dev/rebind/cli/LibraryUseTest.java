package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.disk.ApplyOptions;
import dev.rebind.disk.Outcome;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's ten lines of library use, run; and the README holds just these lines. */
class LibraryUseTest {
  @TempDir Path stateFolder;
  @TempDir Path folder;

  @Test
  void theReadmesLinesPlanAndApply() throws IOException {
    Path ini = folder.resolve("nova.ini");
    Files.writeString(ini, "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n");
    // README 1
    Rebind rebind = Rebind.standard();
    Plan plan = rebind.plan(folder, Settings.standard().withRelease("2025.2"));
    for (Finding finding : plan.findings()) {
      System.out.println(finding.path() + " " + finding.code() + " " + finding.message());
    }
    System.out.print(plan.diff());
    // README 2
    ApplyOptions options = ApplyOptions.in(stateFolder, "to 2025.2");
    Outcome outcome = Rebind.apply(plan, options);
    if (outcome instanceof Outcome.Done done) {
      System.out.println("journal " + done.journalId());
    }
    // README end
    assertInstanceOf(Outcome.Done.class, outcome);
    assertEquals("[uwsgi]\nmodule = nova.wsgi.osapi_compute:application\n", Files.readString(ini));
  }

  @Test
  void theReadmeHoldsTheLinesThatAreRun() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/rebind/cli/LibraryUseTest.java"));
    String readme = Files.readString(Path.of("../README.md"));
    Matcher blocks = Pattern.compile("(?s)```java\\n(.*?)```").matcher(readme);
    for (int i : List.of(1, 2)) {
      assertTrue(blocks.find(), "README has two java blocks");
      Matcher run = Pattern.compile("(?s)// README " + i + "\\n(.*?) *// README").matcher(source);
      assertTrue(run.find());
      assertEquals(run.group(1).stripTrailing().stripIndent().strip(), blocks.group(1).strip());
    }
  }
}
