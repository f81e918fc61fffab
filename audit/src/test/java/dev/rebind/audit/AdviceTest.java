package dev.rebind.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Series;
import dev.rebind.model.Binding;
import dev.rebind.model.Form;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  private static Series series(String id) {
    return CATALOGUE.series().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Site site(String written) {
    Binding binding =
        written.startsWith("/")
            ? new Binding.Script(Value.literal(written))
            : Binding.Module.parse(written);
    return Site.of(new SiteId("a.ini", "wsgi"), Span.at(0), binding);
  }

  private static Advice advise(String from, String to, boolean every, Site... sites) {
    return Advice.of(List.of(sites), CATALOGUE, series(from), series(to), every);
  }

  /** One line for each item: {@code 2025.1 SWITCH target}, {@code >2026.1 FLIP target}. */
  private static List<String> told(Advice advice) {
    List<String> lines = new ArrayList<>();
    for (Advice.Stage stage : advice.stages()) {
      for (AdviceItem item : stage.items()) {
        lines.add(
            (stage.upgrade() ? ">" : "")
                + stage.series().id()
                + " "
                + item.kind()
                + " "
                + item.after());
      }
    }
    return lines;
  }

  private static List<String> path(String from, String to, boolean every) {
    return advise(from, to, every).path().stream().map(Series::id).toList();
  }

  @Test
  void slurpSeriesAreUpgradedAtOnceUnlessEveryOneIsAskedFor() {
    assertEquals(List.of("2024.1", "2025.1", "2026.1"), path("2024.1", "2026.1", false));
    assertEquals(List.of("2023.2", "2024.1", "2025.1", "2025.2"), path("2023.2", "2025.2", false));
    assertEquals(List.of("2024.1", "2024.2", "2025.1", "2025.2"), path("2024.1", "2025.2", true));
    assertThrows(IllegalArgumentException.class, () -> path("2025.1", "2025.1", false));
    assertThrows(IllegalArgumentException.class, () -> path("2025.1", "2024.1", false));
  }

  @Test
  void aScriptWithAnOverlapSwitchesBeforeItGoes() {
    Advice advice = advise("2024.1", "2026.1", false, site("/usr/bin/nova-api-wsgi"));
    assertEquals(List.of("2025.1 SWITCH nova.wsgi.osapi_compute:application"), told(advice));
    AdviceItem item = advice.stages().get(2).items().get(0);
    assertEquals("nova >= 30.0.0 (2024.2 Dalmatian)", item.needs());
    assertNull(item.bridge());
    assertFalse(advice.stuck());
  }

  @Test
  void aFlagDayFlipsWithThePackageAndIsBridgedWhereACallIsTaken() {
    Site octavia = site("/usr/bin/octavia-wsgi");
    Advice advice = advise("2024.1", "2026.1", true, octavia);
    assertEquals(List.of(">2025.2 FLIP octavia.wsgi.api:application"), told(advice));
    Advice.Stage stage = advice.stages().get(5);
    assertTrue(stage.upgrade() && stage.flips());
    assertEquals("octavia.api.app:setup_app()", stage.items().get(0).bridge());
    Site plain =
        new Site(
            octavia.id(), octavia.at(), octavia.binding(), Set.of(Form.FILE, Form.MODULE), null);
    assertNull(advise("2025.1", "2025.2", true, plain).stages().get(1).items().get(0).bridge());
  }

  @Test
  void aPointReleaseIsSaidWhereOnlyItHasTheModule() {
    Advice advice = advise("2025.1", "2025.2", false, site("/usr/bin/manila-wsgi"));
    assertEquals(List.of("2025.1 SWITCH manila.wsgi.api:application"), told(advice));
    AdviceItem item = advice.stages().get(0).items().get(0);
    assertEquals("manila >= 20.0.1 (2025.1 Epoxy)", item.needs());
    assertTrue(item.notes().toString().contains("Earlier releases"), item.notes().toString());
  }

  @Test
  void aModuleThatGoesMovesAgain() {
    Advice advice = advise("2025.1", "2026.1", false, site("freezer_api.cmd.wsgi:application"));
    assertEquals(List.of(">2026.1 FLIP freezer_api.wsgi:application"), told(advice));
    assertTrue(advice.stages().get(1).items().get(0).notes().contains("It moves again."));
    assertEquals(
        List.of(">2026.1 FLIP octavia.wsgi.api:application"),
        told(advise("2025.1", "2026.1", false, site("octavia.api.app:setup_app()"))));
  }

  @Test
  void whatLiesAheadIsSaidBeforeItIsThere() {
    assertEquals(
        List.of("The script is gone in 2026.1 Gazpacho: switch before that upgrade."),
        notes(advise("2025.1", "2026.1", false, site("/usr/bin/nova-api-wsgi"))));
    assertEquals(
        List.of(), notes(advise("2025.1", "2026.1", false, site("/usr/bin/heat-wsgi-api"))));
    List<String> freezer =
        notes(advise("2025.1", "2026.1", false, site("/usr/bin/freezer-api-wsgi")));
    assertTrue(
        freezer.contains("It moves again with the upgrade to 2026.1 Gazpacho."),
        freezer.toString());
  }

  private static List<String> notes(Advice advice) {
    return advice.stages().get(0).items().get(0).notes();
  }

  @Test
  void aModuleOfALaterSeriesIsNotTakenBack() {
    assertEquals(
        List.of(), told(advise("2024.1", "2026.1", false, site("mistral.wsgi:application"))));
  }

  @Test
  void whatStaysIsNotTalkedAbout() {
    Site done = site("keystone.wsgi.api:application");
    assertEquals(List.of(), told(advise("2025.1", "2026.1", false, done)));
    assertEquals(List.of(), told(advise("2023.1", "2023.2", false, site("/usr/bin/octavia-wsgi"))));
  }

  @Test
  void aSiteThatTakesAFileIsToldTheModulesFile() {
    Site apache =
        new Site(
            new SiteId("a.conf", "alias"),
            Span.at(0),
            new Binding.Script(Value.literal("/usr/bin/keystone-wsgi-public")),
            Set.of(Form.FILE),
            null);
    assertEquals(
        List.of("2025.1 SWITCH SITE-PACKAGES/keystone/wsgi/api.py"),
        told(advise("2025.1", "2025.2", false, apache)));
  }

  @Test
  void retiredAndUnknownServicesAreSaidSo() {
    Advice advice =
        advise("2024.1", "2025.1", false, site("/bin/monasca-api-wsgi"), site("/bin/x-wsgi"));
    assertEquals(List.of(">2025.1 UNKNOWN null"), told(advice));
    assertEquals(1, advice.unknown().size());
  }
}
