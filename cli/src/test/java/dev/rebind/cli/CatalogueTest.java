package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  @TempDir private Path temp;

  @Test
  void aScriptIsShownWithItsModuleAndTheReleasesThatChangedIt() {
    String out = new Rig(temp).run("catalogue", "nova-api-wsgi", "--release", "2024.1").out();
    assertTrue(
        out.startsWith(
            """
            SERVICE  SCRIPT         MODULE PATH                          SINCE          SCRIPT GONE IN  AT 2024.1 Caracal
            nova     nova-api-wsgi  nova.wsgi.osapi_compute:application  30.0.0 2024.2  33.0.0 2026.1   no module yet, script
            """),
        out);
    assertTrue(out.contains("Factory there: nova.api.openstack.compute.wsgi:init_application()\n"));
  }

  @Test
  void everyScriptIsListedWithoutAWord() {
    Rig.Answer answer = new Rig(temp).run("catalogue");
    assertEquals(0, answer.code());
    assertTrue(answer.out().lines().count() > 40, answer.out());
  }

  @Test
  void programsGetTheSameAsJson() {
    String out =
        new Rig(temp)
            .run("catalogue", "nova-api-wsgi", "--release", "2025.2", "--format", "json")
            .out();
    assertTrue(out.contains("\"module\" : \"nova.wsgi.osapi_compute:application\""), out);
    assertTrue(out.contains("\"state\" : \"available\""), out);
  }
}
