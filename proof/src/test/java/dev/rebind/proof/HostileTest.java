package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.program.Archive;
import dev.rebind.proof.program.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.program.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that are out to hurt: the real command ends, says what is wrong, and stays inside. */
class HostileTest {
  private static final String INI = "[uwsgi]\nwsgi-file = /usr/bin/nova-api-wsgi\n";

  @TempDir Path folder;
  private Path root;
  private Path outside;

  @BeforeEach
  void make() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("nova.ini"), INI);
    Files.writeString(root.resolve("good.ini"), INI);
  }

  @Test
  void linksThatLeadOutAreNotWrittenThrough() throws IOException {
    Files.createSymbolicLink(root.resolve("file.ini"), outside.resolve("nova.ini"));
    Files.createSymbolicLink(root.resolve("folder"), outside);
    Files.createSymbolicLink(root.resolve("loop"), root);
    assertEquals(0, apply(root).exit());
    assertEquals(INI, Files.readString(outside.resolve("nova.ini")));
    assertMoved();
  }

  @Test
  void includesThatLeadOutAreNotRead() throws IOException {
    Files.writeString(outside.resolve("secret.ini"), "[uwsgi]\nchdir = /very-secret\n");
    Files.writeString(
        root.resolve("including.ini"),
        "[uwsgi]\nini = ../outside/secret.ini\nini = "
            + outside.resolve("secret.ini")
            + "\nwsgi-file = /usr/bin/nova-api-wsgi\n");
    Ran ran = check(root);
    assertFalse((ran.out() + ran.err()).contains("very-secret"), ran.toString());
    apply(root);
    assertEquals(INI, Files.readString(outside.resolve("nova.ini")));
    assertMoved();
  }

  @Test
  void devicesAndPipesAreNotOpened() throws IOException {
    mknod("p", "pipe.ini");
    mknod("c", "zero.ini", "1", "5");
    mknod("p", "gunicorn.conf.py");
    mknod("p", ".gitignore");
    Ran ran = apply(root);
    assertTrue(ran.exit() < 2, ran.toString());
    assertMoved();
    assertEquals(2, check(root.resolve("pipe.ini")).exit());
    mknod("p", ".rebind.yaml");
    Ran config = check(root);
    assertEquals(2, config.exit(), config.toString());
    assertTrue(config.err().contains(".rebind.yaml"), config.err());
  }

  @Test
  void aBombOfAliasesDoesNotGoOff() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [wsgi, wsgi, wsgi]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append(
          "a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
    }
    String text = bomb + "uwsgi:\n  wsgi-file: /usr/bin/nova-api-wsgi\n  x: *a39\n";
    Files.writeString(root.resolve("uwsgi.yaml"), text);
    Path role = Files.createDirectories(root.resolve("roles/os_nova/defaults"));
    Files.writeString(
        role.resolve("main.yml"), text + "nova_services:\n  wsgi_path: nova-api-wsgi\n");
    assertEnds();
    Files.writeString(root.resolve(".rebind.yaml"), bomb);
    assertEquals(2, check(root).exit());
  }

  @Test
  void aBombOfLoopsDoesNotGoOff() throws IOException {
    Path role = Files.createDirectories(root.resolve("roles/os_nova/defaults"));
    String loops =
        "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}";
    Files.writeString(
        role.resolve("main.yml"),
        """
        ---
        nova_big: "{{ 'x' * 999999999 }}"
        nova_self: "{{ nova_self }}"
        nova_loops: "%s"
        nova_power: "{{ 9 ** 9 ** 9 }}"
        nova_services:
          nova-api:
            wsgi_app: true
            wsgi_path: "{{ nova_big }}{{ nova_self }}{{ nova_loops }}/nova-api-wsgi"
          nova-other:
            wsgi_app: true
            wsgi_path: "{{ nova_power }}/nova-api-wsgi"
        """
            .formatted(loops));
    Path templates = Files.createDirectories(root.resolve("roles/os_nova/templates"));
    Files.writeString(
        templates.resolve("nova-uwsgi.ini.j2"),
        "[uwsgi]\n" + loops + "\nwsgi-file = {{ nova_big }}\n");
    assertEnds();
  }

  @Test
  void aGiganticLineIsReadOrLeftAlone() throws IOException {
    Files.writeString(
        root.resolve("long.ini"), "[uwsgi]\nx = " + "wsgi ".repeat(200_000) + "\n" + INI);
    Files.writeString(
        root.resolve("longer.ini"), "[uwsgi]\nx = " + "wsgi ".repeat(8_000_000) + "\n");
    Files.writeString(
        root.resolve("gunicorn.conf.py"), "wsgi_app = '" + "(".repeat(900_000) + "'\n");
    Files.writeString(root.resolve("deep.json"), "[".repeat(900_000) + "\"wsgi\"");
    Files.writeString(root.resolve("deep.yaml"), "[".repeat(900_000) + "wsgi");
    Path devstack = Files.createDirectories(root.resolve("devstack"));
    Files.writeString(devstack.resolve("plugin.sh"), "$(".repeat(400_000) + "wsgi");
    assertEnds();
  }

  @Test
  void aConfigurationThatNamesPlacesElsewhereIsToldSo() throws IOException {
    Path config = root.resolve(".rebind.yaml");
    for (String line :
        List.of(
            "python-env: /dev/zero",
            "python-env: ../../../../../../proc/self/fd",
            "site-packages: \"/tmp\\0/x\"",
            "paths: [\"\\0\"]",
            "releases: [{path: \"[\", release: 2025.2}]",
            "include: [\"" + "*".repeat(5000) + "\"]",
            "map: {\"../../etc/passwd\": \"x y:z\"}",
            "release: \"../../etc/passwd\"")) {
      Files.writeString(config, line + "\n");
      Ran ran = check(root);
      assertFalse(ran.err().contains("internal error"), line + "\n" + ran);
      assertTrue(ran.exit() <= 2, line + "\n" + ran);
    }
    assertEquals(INI, Files.readString(root.resolve("good.ini")));
  }

  @Test
  void namesThatAreCommandsOfATerminalAreShownHarmless() throws IOException {
    Path odd = root.resolve("a\u001b[2Jb\nc.ini");
    Files.writeString(odd, INI);
    Ran ran = check(root);
    assertEquals(1, ran.exit());
    assertFalse(ran.out().contains("\u001b"), ran.out());
    assertEquals(0, apply(root).exit());
    assertFalse(Files.readString(odd).equals(INI));
  }

  private void assertEnds() throws IOException {
    Ran ran = apply(root);
    assertTrue(ran.exit() < 2, ran.toString());
    assertFalse(ran.out().contains("RB901"), ran.out());
    assertMoved();
  }

  private void assertMoved() throws IOException {
    assertTrue(Files.readString(root.resolve("good.ini")).contains("module = nova.wsgi"));
  }

  private Ran apply(Path path) {
    return run("apply", "--release", "2025.2", path.toString());
  }

  private Ran check(Path path) {
    return run("check", "--release", "2025.2", path.toString());
  }

  private Ran run(String... words) {
    return Archive.rebind(folder.resolve("state"), words).in(folder).run();
  }

  private void mknod(String type, String name, String... numbers) {
    List<String> words = new ArrayList<>(List.of(root.resolve(name).toString(), type));
    words.addAll(List.of(numbers));
    Command.of(Programs.debian("mknod"), words).run().orFail();
  }
}
