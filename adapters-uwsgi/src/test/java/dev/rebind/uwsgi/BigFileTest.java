package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rebind.Rebind;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BigFileTest {

  @Test
  void manyLinesAndOneLongLineAreReadInOnePass() {
    String text =
        "[uwsgi]\n"
            + "master\n".repeat(40_000)
            + "env = "
            + "x".repeat(1_000_000)
            + "\nwsgi-file = /usr/bin/nova-api-wsgi\n";
    Map<String, byte[]> files = Map.of("nova.ini", text.getBytes(StandardCharsets.UTF_8));
    Rebind rebind = Rebind.of(new Adapters(List.of(new UwsgiAdapter())));
    Plan plan =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> rebind.plan(files, Settings.standard().withRelease("2025.2")));
    assertEquals(1, plan.changes().size());
  }
}
