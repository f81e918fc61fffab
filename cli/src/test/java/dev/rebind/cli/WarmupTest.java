package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.Rebind;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Plan;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WarmupTest {
  /** An archive of classes helps a format only if the warm-up has read that format. */
  @Test
  void everyAdapterThatHasSitesFindsOne() {
    Map<String, byte[]> files = new TreeMap<>();
    WarmupFiles.ALL.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Rebind rebind = Rebind.standard();
    Plan plan = rebind.plan(files, Settings.standard().withRelease("2025.2"));
    Set<String> idle = new TreeSet<>();
    rebind.adapters().all().forEach(adapter -> idle.add(adapter.id()));
    plan.sites().forEach(site -> idle.remove(site.adapter()));
    assertEquals(Set.of("line", "pbr"), idle, "one is of these tests, and one has facts alone");
  }
}
