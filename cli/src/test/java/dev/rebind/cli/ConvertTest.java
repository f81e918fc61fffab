package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {
  @TempDir private Path temp;

  @Test
  void theConfigurationGoesToStandardOutputAndWhatIsLostToStandardError() {
    Rig rig =
        new Rig(temp)
            .file(
                "nova.ini",
                "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\nhttp-socket = :8774\n"
                    + "static-map = /a=/b\n");
    Rig.Answer answer = rig.run("convert", "--to", "gunicorn", "--release", "2025.2", "nova.ini");
    assertEquals(0, answer.code(), answer::all);
    assertTrue(
        answer.out().contains("wsgi_app = \"nova.wsgi.osapi_compute:application\"\n"), answer::all);
    assertTrue(answer.err().contains("nova.ini:4:1: RB701 "), answer::all);
  }

  @Test
  void theConfigurationFileSaysTheReleaseAndAMissingModuleIsBroken() {
    Rig rig =
        new Rig(temp)
            .file("nova.ini", "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\nhttp-socket = :1\n");
    assertEquals(1, rig.run("convert", "--to", "gunicorn", "nova.ini").code());
    rig.file(".rebind.yaml", "release: 2025.2\n");
    assertEquals(0, rig.run("convert", "--to", "gunicorn", "nova.ini").code());
  }

  @Test
  void backToUwsgi() {
    Rig rig = new Rig(temp).file("gunicorn.conf.py", "wsgi_app = 'shop:app'\nbind = ':80'\n");
    Rig.Answer answer = rig.run("convert", "--to=uwsgi", "gunicorn.conf.py");
    assertEquals(0, answer.code(), answer::all);
    assertTrue(answer.out().contains("[uwsgi]\nmodule = shop:app\nhttp-socket = :80\n"));
  }

  @Test
  void wrongUsageIsToldInOneLine() {
    Rig rig = new Rig(temp).file("nova.ini", "");
    assertEquals(2, rig.run("convert", "nova.ini").code());
    assertEquals(2, rig.run("convert", "--to", "apache", "nova.ini").code());
    assertEquals(2, rig.run("convert", "--to", "uwsgi", "missing.py").code());
  }
}
