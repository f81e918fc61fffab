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

class PlaceholderGrowthTest {

  @Test
  void aChainThatDoublesAtEveryLineIsLeftAlone() {
    StringBuilder text = new StringBuilder("[uwsgi]\na60=x\n");
    for (int i = 59; i >= 0; i--) {
      text.append("a%d=%%(a%d)%%(a%d)\n".formatted(i, i + 1, i + 1));
    }
    text.append("wsgi-file=%(a0)\n");
    Map<String, byte[]> files =
        Map.of("nova.ini", text.toString().getBytes(StandardCharsets.UTF_8));
    Rebind rebind = Rebind.of(new Adapters(List.of(new UwsgiAdapter())));
    Plan plan =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () -> rebind.plan(files, Settings.standard().withRelease("2025.2")));
    assertEquals(0, plan.changes().size());
  }
}
