package dev.rebind.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.model.Binding;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.Outcome;
import dev.rebind.resolve.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoadTest {
  private static final Settings MAPPED =
      Settings.standard()
          .withThreads(1)
          .withMapping(new Mapping("old-wsgi", Binding.Module.parse("pkg.wsgi:application")));

  private static Plan plan(Adapters adapters, Settings settings, String... pathsAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return Rebind.of(adapters).plan(files, settings);
  }

  private static String codes(Plan plan) {
    return String.join(" ", plan.findings().stream().map(f -> f.code().id()).toList());
  }

  @Test
  void aScriptThatTheUserMapsBecomesItsModule() {
    Plan plan = plan(Adapters.of(new LineAdapter()), MAPPED, "a.bind", "api = /usr/bin/old-wsgi\n");
    assertEquals(
        """
        diff --git a/a.bind b/a.bind
        --- a/a.bind
        +++ b/a.bind
        @@ -1 +1 @@
        -api = /usr/bin/old-wsgi
        +api = pkg.wsgi:application
        """,
        plan.diff());
    assertEquals("RB101", codes(plan));
    assertEquals(Map.of(Outcome.MOVES, 1L), plan.tally());
  }

  @Test
  void withoutEvidenceOfTheReleaseNothingOfTheCatalogueIsWritten() {
    Plan plan =
        plan(
            Adapters.of(new LineAdapter()),
            Settings.standard(),
            "a.bind",
            "api = /usr/bin/nova-api-wsgi\n");
    assertEquals("", plan.diff());
    assertEquals("RB104", codes(plan));
    assertTrue(plan.findings().get(0).message().contains("nova.wsgi.osapi_compute:application"));
  }

  @Test
  void theNearestGitreviewIsEvidence() {
    String[] files = {
      "x/.gitreview",
      "[gerrit]\ndefaultbranch=stable/2025.1\n",
      "x/y/a.bind",
      "api = /bin/nova-api-wsgi\n"
    };
    Plan plan = plan(Adapters.of(new LineAdapter()), Settings.standard(), files);
    assertTrue(plan.diff().contains("+api = nova.wsgi.osapi_compute:application"), plan.diff());
    assertTrue(plan.sites().get(0).evidence().contains("x/.gitreview"), plan.sites().toString());
    assertEquals("[nova >= 30.0.0 (2024.2 Dalmatian)]", plan.needs().toString());
  }

  @Test
  void aReleaseWithoutTheModuleRefusesAndSaysSinceWhen() {
    Plan plan =
        plan(
            Adapters.of(new LineAdapter()),
            Settings.standard().withRelease("2024.1"),
            "a.bind",
            "api = /usr/bin/nova-api-wsgi\n");
    assertEquals("", plan.diff());
    assertEquals("RB103", codes(plan));
    assertTrue(plan.findings().get(0).message().contains("30.0.0"), codes(plan));
  }

  @Test
  void textInsideTextIsReadByWhoeverClaimsIt() {
    String script =
        "echo hi\ncat > /etc/x.bind <<'EOF'\napi = /usr/bin/old-wsgi\nEOF\necho api = /usr/bin/old-wsgi\n";
    Plan plan =
        plan(Adapters.of(new LineAdapter(), new HeredocCarrier()), MAPPED, "deploy.sh", script);
    assertEquals(
        """
        diff --git a/deploy.sh b/deploy.sh
        --- a/deploy.sh
        +++ b/deploy.sh
        @@ -1,5 +1,5 @@
         echo hi
         cat > /etc/x.bind <<'EOF'
        -api = /usr/bin/old-wsgi
        +api = pkg.wsgi:application
         EOF
         echo api = /usr/bin/old-wsgi
        """,
        plan.diff());
    assertEquals("/etc/x.bind/api", plan.sites().get(0).site().id().key());
  }

  @Test
  void anIgnoreCommentSilencesOnePlaceAndAnIdleOneIsFound() {
    String text =
        """
        # rebind: ignore[RB101]
        api = /usr/bin/old-wsgi
        # rebind: ignore[RB101]
        done = pkg.wsgi:application
        other = /usr/bin/old-wsgi
        """;
    Plan plan = plan(Adapters.of(new LineAdapter()), MAPPED, "a.bind", text);
    assertTrue(plan.diff().contains(" api = /usr/bin/old-wsgi\n"), plan.diff());
    assertTrue(plan.diff().contains("+other = pkg.wsgi:application"), plan.diff());
    assertEquals("RB903 RB101", codes(plan));
  }

  @Test
  void aSecondRunChangesNothing() {
    Plan first =
        plan(Adapters.of(new LineAdapter()), MAPPED, "a.bind", "api = /usr/bin/old-wsgi\n");
    Plan second = Rebind.of(Adapters.of(new LineAdapter())).plan(first.after(), MAPPED);
    assertEquals("", second.diff());
  }
}
