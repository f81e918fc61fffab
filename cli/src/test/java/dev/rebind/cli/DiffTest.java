package dev.rebind.cli;

import static dev.rebind.cli.Rig.MOVED;
import static dev.rebind.cli.Rig.NOVA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  private static final String[] DIFF = {"diff", "--release", "2025.2"};

  private static final String NOVA2 = "bind two = /srv/bin/nova-metadata-wsgi\n";

  @TempDir private Path temp;

  @Test
  void standardOutputIsThePatchAndNothingElse() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    Rig.Answer answer = rig.run(DIFF);
    assertEquals(
        """
        diff --git a/a.bind b/a.bind
        --- a/a.bind
        +++ b/a.bind
        @@ -1 +1 @@
        -bind nova = /srv/bin/nova-api-wsgi
        +bind nova = nova.wsgi.osapi_compute:application
        """,
        answer.out());
    assertEquals(
        """
        rebind: 1 binding in 1 file: 1 moves.
        rebind: needs nova >= 30.0.0 (2024.2 Dalmatian)
        rebind: apply it here with 'patch -p1' or 'git apply'
        """,
        answer.err());
  }

  @Test
  void thePatchMakesOfEachFileWhatApplyWrites() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("latin.bind", latin("# caf\u00e9\r\n" + NOVA));
    files.put("no end.bind", ("# r\u00f6le\n" + NOVA.stripTrailing()).getBytes(UTF_8));
    files.put(
        "sub/crlf.bind", ("#\n".repeat(9) + NOVA + NOVA2).replace("\n", "\r\n").getBytes(UTF_8));
    Rig rig = new Rig(temp);
    files.forEach(rig::file);
    Map<String, byte[]> patched = Patch.apply(rig.run(DIFF).bytes(), files);
    assertArrayEquals(latin("# caf\u00e9\r\n" + MOVED), patched.get("latin.bind"));
    rig.run("apply", "--release", "2025.2");
    patched.forEach((name, bytes) -> assertArrayEquals(rig.bytes(name), bytes, name));
  }

  @Test
  void thePatchIsExactAndAWarningSaysWhereItHoldsASecret() {
    Rig rig = new Rig(temp).file("a.bind", "admin_password = hunter2\n" + NOVA);
    Rig.Answer answer = rig.run(DIFF);
    assertTrue(answer.out().contains(" admin_password = hunter2\n"), answer.out());
    assertTrue(
        answer.err().contains("rebind: the patch holds what looks like a secret: a.bind\n"),
        answer.err());
    assertFalse(
        rig.run("diff", "--format", "json", "--release", "2025.2").out().contains("hunter2"));
  }

  @Test
  void belowTheTopOfARepositoryTheHintSaysHowGitTakesThePatch() {
    Rig rig = new Rig(temp).file("sub/a.bind", NOVA);
    String err = rig.runIn(rig.folder.resolve("sub"), DIFF).err();
    assertTrue(err.contains("'git apply --directory=sub'"), err);
  }

  @Test
  void aChangeThatNeedsAnEyeIsCountedAndShownOnRequest() {
    Rig rig = new Rig(temp).file("a.bind", "bind a = /srv/bin/keystone-wsgi-admin\n");
    Rig.Answer held = rig.run(DIFF);
    assertEquals("", held.out());
    assertTrue(held.err().contains("1 change more after a person has looked: --review"));
    assertTrue(rig.run("diff", "--release", "2025.2", "--review").out().contains("\n+bind a = "));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
