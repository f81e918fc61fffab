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
    assertEquals(1, changes("nova.ini", text));
  }

  @Test
  void jsonOfManyKeysIsReadInOnePass() {
    StringBuilder text =
        new StringBuilder("{\"uwsgi\": {\"wsgi-file\": \"/usr/bin/nova-api-wsgi\"");
    for (int i = 0; i < 50_000; i++) {
      text.append(", \"key").append(i).append("\": \"value\"");
    }
    assertEquals(1, changes("nova.json", text.append("}}").toString()));
  }

  @Test
  void xmlOfManyElementsIsReadInOnePassOnOneLineToo() {
    for (String end : List.of("\n", "")) {
      StringBuilder text = new StringBuilder("<uwsgi>" + end);
      for (int i = 0; i < 30_000; i++) {
        text.append("<env>A").append(i).append("=value</env>").append(end);
      }
      text.append("<wsgi-file>/usr/bin/nova-api-wsgi</wsgi-file></uwsgi>");
      assertEquals(1, changes("nova.xml", text.toString()));
    }
  }

  @Test
  void yamlWithALineOfTenMillionCharactersIsReadInOnePass() {
    for (String quote : List.of("", "'", "\"")) {
      String text = "uwsgi:\n  wsgi-file: /usr/bin/nova-api-wsgi\n  env: " + quote + "X=";
      assertEquals(1, changes("nova.yaml", text + "y".repeat(10_000_000) + quote + "\n"));
    }
  }

  private static int changes(String name, String text) {
    Map<String, byte[]> files = Map.of(name, text.getBytes(StandardCharsets.UTF_8));
    Rebind rebind = Rebind.of(new Adapters(List.of(new UwsgiAdapter())));
    Plan plan =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> rebind.plan(files, Settings.standard().withRelease("2025.2")));
    return plan.changes().size();
  }
}
