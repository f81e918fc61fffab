package dev.rebind.cli;

import static dev.rebind.cli.Rig.NOVA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
  @TempDir private Path temp;

  @Test
  void theReleaseOfTheFileCountsAndTheReportNamesTheLine() {
    Rig rig = new Rig(temp).file(".rebind.yaml", "# ours\nrelease: 2025.2\n").file("a.bind", NOVA);
    String out = rig.run("check").out();
    assertTrue(out.contains("(release 2025.2 Flamingo, from .rebind.yaml line 2)"), out);
  }

  @Test
  void theFileIsFoundUpwardsAndItsGlobsStartAtItsFolder() {
    Rig rig =
        new Rig(temp)
            .file(
                "conf/.rebind.yaml",
                """
                release: 2025.2
                releases:
                  - path: "old/**"
                    release: 2024.1
                  - service: keystone
                    release: 29.0.0
                exclude: [vendor/, /new/skip.bind]
                """)
            .file("conf/old/a.bind", NOVA)
            .file("conf/new/a.bind", NOVA + "bind k = /srv/bin/keystone-wsgi-public\n")
            .file("conf/new/skip.bind", NOVA)
            .file("conf/new/vendor/a.bind", NOVA);
    for (String[] run :
        new String[][] {
          {"", "conf"}, {"", "conf/old", "conf/new"}, {"conf", "."}, {"conf/new", "..", "."}
        }) {
      Path from = rig.folder.resolve(run[0]);
      String[] args = run.clone();
      args[0] = "check";
      String out = rig.runIn(from, args).out();
      assertTrue(out.contains("old/a.bind:1:13: RB103 "), out);
      assertTrue(out.contains("a.bind:1:13: RB101 "), out);
      assertTrue(out.contains("29.0.0, from "), out);
      assertTrue(out.contains("3 bindings in 2 files"), out);
    }
  }

  @Test
  void aReleaseOnTheCommandLineReplacesThoseOfTheFile() {
    Rig rig =
        new Rig(temp)
            .file(".rebind.yaml", "releases: [{service: nova, release: 29.0.0}]\n")
            .file("a.bind", NOVA);
    assertTrue(rig.run("check").out().contains(" RB103 "));
    assertTrue(rig.run("check", "--release", "2025.2").out().contains(" RB101 "));
    assertTrue(rig.run("check", "--release", "nova=32.0.0").out().contains(" RB101 "));
  }

  @Test
  void mappingsNamesPathsAndFlagsAreRead() {
    Rig rig =
        new Rig(temp)
            .file(
                ".rebind.yaml",
                """
                map:
                  other-wsgi: other.wsgi:app
                names:
                  policy: convention
                  nova-api-wsgi: compute
                include: ["*.bind"]
                paths: [in]
                factory: true
                site-packages: /usr/lib/python3/dist-packages
                line:
                  tone: loud
                """)
            .file("in/a.bind", "bind x = /srv/bin/other-wsgi\n")
            .file("out/a.bind", "bind x = /srv/bin/other-wsgi\n");
    String out = rig.run("check").out();
    assertTrue(out.contains("in/a.bind:1:10: RB101 "), out);
    assertFalse(out.contains("out/a.bind"), out);
    assertTrue(rig.run("check", "out").out().contains("out/a.bind:1:10: RB101 "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relaese: 2025.2|1:1: unknown key 'relaese'; known are exclude, factory, include, line, map,"
            + " names, paths, python-env, release, releases, site-packages",
        "release: tuesday|1:10: no release is called 'tuesday'",
        "release: [2025.2]|1:10: release takes one value",
        "releases: 2025.2|1:11: releases takes keys and values",
        "releases: [{path: x}]|1:12: an entry of releases needs a release",
        "releases: [{glob: x}]|1:13: unknown key 'glob'; known are path, release, service",
        "releases: [{service: nowa, release: 2025.2}]|1:22: no service is called 'nowa'",
        "map: {a: 'b:'}|1:10: a takes module:attribute, not 'b:'",
        "map: {a: null}|1:10: a takes one value",
        "map: {a: true}|1:10: a takes a text, not 'true'",
        "map: {a: 'b c:d'}|1:10: a takes module:attribute, not 'b c:d'",
        "releases: [{path: x, release: 2025.1}, {path: x, release: 2025.2}]|1:40: .rebind.yaml line"
            + " 1 says 2025.1 for the same",
        "include: ['[a']|1:11: bad glob [a: a bracket is not closed",
        "names: mine|1:8: names takes keep or convention, not 'mine'",
        "factory: maybe|1:10: factory takes true or false, not 'maybe'",
        "exclude: {a: b}|1:10: exclude takes a list",
        "line: {ton: x}|1:8: unknown key 'line.ton'; known are tone",
        "'{'|1:2: expected the node content, but found '<stream end>'",
        "just text|1:1: .rebind.yaml takes keys and values",
      })
  void everyMistakeNamesItsPlace(String yaml, String message) {
    String text = yaml.equals("'{'") ? "{" : yaml;
    Rig rig = new Rig(temp).file(".rebind.yaml", text).file("a.bind", NOVA);
    Rig.Answer answer = rig.run("check");
    assertEquals(2, answer.code());
    assertTrue(
        answer.err().startsWith("rebind: .rebind.yaml:" + message.replace("'{'", "{")),
        answer.err());
  }

  @Test
  void anEscapeThatTheEndOfTheFileCutsShortIsAMistake() {
    Rig rig = new Rig(temp).file(".rebind.yaml", "release: \"\\x").file("a.bind", NOVA);
    Rig.Answer answer = rig.run("check");
    assertEquals(2, answer.code());
    assertTrue(answer.err().startsWith("rebind: .rebind.yaml: an escape"), answer.err());
  }

  @Test
  void aKeyThatStandsTwiceIsAMistake() {
    Rig rig = new Rig(temp).file(".rebind.yaml", "release: 2025.1\nrelease: 2025.2\n");
    assertEquals(
        "exit 2\nrebind: .rebind.yaml:2:1: release is there twice\n", rig.run("check").all());
  }

  @Test
  void anEmptyFileSaysNothing() {
    Rig rig = new Rig(temp).file(".rebind.yaml", "# nothing yet\n").file("a.bind", NOVA);
    assertEquals(0, rig.run("check").code());
  }

  @Test
  void aFileThatIsNotUsedIsMentioned() {
    Rig rig = new Rig(temp).file("a/a.bind", NOVA).file("b/.rebind.yaml", "release: 2025.2\n");
    assertEquals(
        "rebind: b/.rebind.yaml is not used: the first path has none\n",
        rig.run("check", "a", "b").err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--release 2025.1 --release 2025.2|--release says 2025.1 and 2025.2 for everything",
        "--release nova=2025.1 --release nova=2025.2|--release says 2025.1 and 2025.2 for nova",
        "--map x=a:b --map x=c:d|--map says a:b and c:d for x",
        "--map x=foo+bar:app|--map takes SCRIPT=module:attribute, not 'x=foo+bar:app'",
        "--map x=a%:b|--map takes SCRIPT=module:attribute, not 'x=a%:b'",
        "--map x=a:b.c|--map takes SCRIPT=module:attribute, not 'x=a:b.c'",
        "--python-env nope|--python-env nope: no such folder",
        "--python-env a.bind|--python-env a.bind: no such folder",
      })
  void whatContradictsItselfOrCannotBeIsRefused(String options, String message) {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    assertEquals(
        "exit 2\nrebind: " + message + "\n", rig.run(("check " + options).split(" ")).all());
  }

  @Test
  void theSameWordTwiceIsNoContradiction() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    assertEquals(
        1,
        rig.run("check", "--release", "2025.2", "--release", "2025.2", "--map", "x=a:b()").code());
  }

  @Test
  void manyScriptsAreReadInNoTime() {
    StringBuilder map = new StringBuilder("map:\n");
    for (int i = 0; i < 100_000; i++) {
      map.append("  s").append(i).append(": m:a\n");
    }
    map.append("names:\n");
    for (int i = 0; i < 100_000; i++) {
      map.append("  s").append(i).append(": n\n");
    }
    Rig rig = new Rig(temp).file(".rebind.yaml", map.toString()).file("a.bind", NOVA);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> rig.run("check"));
  }

  @Test
  void onlyARegularFileOfSomeSizeIsRead() throws Exception {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    Path config = rig.folder.resolve(".rebind.yaml");
    String special = "exit 2\nrebind: " + config + " is not a regular file\n";
    Files.createSymbolicLink(config, Path.of("/dev/zero"));
    assertEquals(special, rig.run("check").all());
    Files.delete(config);
    assertEquals(0, new ProcessBuilder("mkfifo", config.toString()).start().waitFor());
    assertEquals(
        special, assertTimeoutPreemptively(Duration.ofSeconds(30), () -> rig.run("check")).all());
    assertEquals(
        "exit 2\nrebind: /dev/zero is too large: more than 16777216 bytes\n",
        rig.run("check", "--config", "/dev/zero").all());
  }
}
