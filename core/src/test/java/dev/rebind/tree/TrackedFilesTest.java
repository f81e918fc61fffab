package dev.rebind.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ignore rules are about what git does not track; the indexes are git's own. */
class TrackedFilesTest {
  @TempDir Path top;

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4"})
  void whatIsTrackedIsReadThoughARuleMatchesIt(String version) throws Exception {
    repository("");
    plugin();
    git("update-index", "--index-version", version);
    if (version.equals("3")) {
      git("add", "-f", "-N", "devstack/lib/deeper/intended");
    }
    List<String> expected =
        version.equals("3")
            ? List.of("devstack/lib/barbican", "devstack/lib/deeper/intended", "devstack/settings")
            : List.of("devstack/lib/barbican", "devstack/settings");
    assertEquals(expected, candidates());
  }

  @Test
  void whatIsNotTrackedBesideItIsLeftOut() throws Exception {
    repository("");
    plugin();
    write("devstack/lib/.gitignore", "!untracked\n");
    write("devstack/lib/untracked");
    write("lib/python3/x.py");
    assertEquals(List.of("devstack/lib/barbican", "devstack/settings"), candidates());
  }

  @Test
  void aRepositoryOfLongNamesIsReadToo() throws Exception {
    repository("--object-format=sha256");
    plugin();
    assertEquals(List.of("devstack/lib/barbican", "devstack/settings"), candidates());
  }

  @Test
  void aWorktreeHasAnIndexOfItsOwn() throws Exception {
    repository("");
    plugin();
    git("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "first");
    git("worktree", "add", "-q", "../other", "HEAD");
    Path other = top.resolve("../other").normalize();
    assertEquals(
        List.of("devstack/lib/barbican", "devstack/settings"),
        SourceTree.walk(WalkOptions.of(other).withNeedles(Needles.of("wsgi"))).candidates());
  }

  @Test
  void theRootMayLieInsideTheRepository() throws Exception {
    repository("");
    plugin();
    assertEquals(
        List.of("lib/barbican", "settings"),
        SourceTree.walk(WalkOptions.of(top.resolve("devstack")).withNeedles(Needles.of("wsgi")))
            .candidates());
  }

  @Test
  void anIndexThatIsDamagedLeavesTheRulesAlone() throws Exception {
    repository("");
    plugin();
    Path index = top.resolve(".git/index");
    byte[] sound = Files.readAllBytes(index);
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      byte[] bytes = Arrays.copyOf(sound, round < sound.length ? round : sound.length);
      if (bytes.length > 0 && round % 2 == 1) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Files.write(index, bytes);
      List<String> found = new ArrayList<>(candidates());
      found.remove("devstack/lib/barbican");
      assertEquals(List.of("devstack/settings"), found, "round " + round);
    }
  }

  private void plugin() throws Exception {
    write("devstack/settings");
    write("devstack/lib/barbican");
    write("devstack/lib/deeper/intended");
    Files.writeString(top.resolve(".gitignore"), "lib\n");
    git("add", "-f", ".gitignore", "devstack/settings", "devstack/lib/barbican");
  }

  private void write(String path) throws IOException {
    write(path, "wsgi");
  }

  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> candidates() {
    return SourceTree.walk(WalkOptions.of(top).withNeedles(Needles.of("wsgi"))).candidates();
  }

  private void repository(String option) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git makes the indexes");
    top = Files.createDirectory(top.resolve("repository"));
    git(option.isEmpty() ? List.of("init", "-q") : List.of("init", "-q", option));
  }

  private void git(String... arguments) throws Exception {
    git(List.of(arguments));
  }

  private void git(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/git"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(top.toFile()).inheritIO();
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    assertEquals(0, builder.start().waitFor(), String.join(" ", command));
  }
}
