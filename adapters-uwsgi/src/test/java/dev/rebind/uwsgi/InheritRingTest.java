package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No fixture, since uWSGI itself reads such files for ever and could not be asked. */
class InheritRingTest {
  private static final String BOUND = "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n";

  @Test
  void aFileThatInheritsItselfStaysAsItIs() {
    stays(Map.of("self.ini", BOUND + "inherit = self.ini\n"), "self.ini");
  }

  @Test
  void filesThatInheritOneAnotherStayAsTheyAre() {
    Map<String, String> files =
        Map.of(
            "one.ini",
            BOUND + "inherit = two.ini\n",
            "two.ini",
            "[uwsgi]\nprocesses = 2\ninherit = one.ini\n");
    stays(files, "one.ini");
  }

  private static void stays(Map<String, String> texts, String bound) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Plan plan =
        Rebind.of(new Adapters(List.of(new UwsgiAdapter())))
            .plan(files, Settings.standard().withRelease("2025.2"));
    assertEquals("", plan.diff());
    List<Finding> said =
        plan.findings().stream().filter(finding -> finding.path().equals(bound)).toList();
    assertEquals(List.of("RB215"), said.stream().map(finding -> finding.code().id()).toList());
    assertTrue(said.get(0).message().contains("is read from within itself"), said.toString());
    assertEquals(1, plan.sites().stream().filter(site -> site.site().path().equals(bound)).count());
  }
}
