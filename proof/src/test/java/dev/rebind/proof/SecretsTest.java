package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command prints no secret in a report; a patch is exact, and says that it holds some. */
class SecretsTest {
  private static final List<String> SECRETS =
      List.of("hunter2", "s3cr3t-token", "qu33n:b33", "gr4nd-pass");
  private static final String BEFORE =
      """
      [uwsgi]
      env = OS_PASSWORD=hunter2
      env = ADMIN_TOKEN=s3cr3t-token
      wsgi-file = /usr/bin/nova-api-wsgi
      env = TRANSPORT_URL=rabbit://qu33n:b33@host/
      env = CONNECTION=mysql+pymysql://nova:gr4nd-pass@db/nova
      wsgi-file = /opt/password=hunter2/other.wsgi
      """;

  @TempDir Path folder;
  private Path ini;

  @BeforeEach
  void write() throws IOException {
    ini =
        Files.writeString(Files.createDirectory(folder.resolve("etc")).resolve("nova.ini"), BEFORE);
  }

  @Test
  void noReportPrintsASecret() {
    for (List<String> words :
        List.of(
            List.of("check", "--release", "2025.2"),
            List.of("check", "--release", "2025.2", "--format", "json"),
            List.of("check"),
            List.of("apply", "--release", "2025.2", "--format", "json"),
            List.of("undo"),
            List.of("apply", "--release", "2025.2"),
            List.of("undo", "--list"))) {
      Ran ran = run(words);
      for (String secret : SECRETS) {
        assertFalse((ran.out() + ran.err()).contains(secret), words + "\n" + ran);
      }
    }
  }

  @Test
  void aPatchIsExactAndSaysThatItHoldsSecrets() throws IOException {
    Files.writeString(ini, BEFORE.replaceAll("wsgi-file = /opt.*\n", ""));
    byte[] before = Files.readAllBytes(ini);
    Ran diff = run(List.of("diff", "--release", "2025.2"));
    assertEquals(1, diff.exit(), diff.toString());
    assertTrue(diff.out().contains(" env = OS_PASSWORD=hunter2\n"), diff.out());
    assertTrue(diff.err().contains("the patch holds what looks like a secret: "), diff.err());
    for (String secret : SECRETS) {
      assertFalse(diff.err().contains(secret), diff.err());
    }
    Path patch =
        Files.write(folder.resolve("patch"), diff.out().getBytes(StandardCharsets.ISO_8859_1));
    Command.of(Programs.debian("patch"), List.of("-p1", "-i", patch.toString()))
        .in(folder)
        .run()
        .orFail();
    byte[] patched = Files.readAllBytes(ini);
    Files.write(ini, before);
    run(List.of("apply", "--release", "2025.2")).orFail();
    assertArrayEquals(patched, Files.readAllBytes(ini));
  }

  private Ran run(List<String> words) {
    List<String> all = new ArrayList<>(words);
    if (!words.get(0).equals("undo")) {
      all.add(ini.getParent().toString());
    }
    return Archive.rebind(folder.resolve("state"), all).in(folder).run();
  }
}
