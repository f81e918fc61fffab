package dev.rebind.cli;

import static dev.rebind.cli.Rig.NOVA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.audit.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {
  private static final String[] COMMIT = {"apply", "--release", "2025.2", "--commit"};
  private static final String CINDER = "bind cinder = /srv/bin/cinder-wsgi\n";

  @TempDir private Path temp;

  private Rig repository() throws IOException {
    Rig rig = new Rig(temp).file("a.bind", NOVA + CINDER).file("b.bind", NOVA);
    Files.delete(rig.folder.resolve(".git"));
    git(rig, "init", "-q");
    git(rig, "config", "user.name", "A Person");
    git(rig, "config", "user.email", "a@example.org");
    git(rig, "add", "--all");
    git(rig, "commit", "-qm", "start");
    return rig;
  }

  private static String git(Rig rig, String... arguments) throws IOException {
    Git.Answer answer = Git.in(rig.folder).run(arguments);
    assertTrue(answer.fine(), answer.err());
    return answer.text();
  }

  @Test
  void everyServiceGetsItsOwnCommitEvenInOneFile() throws IOException {
    Rig rig = repository();
    Rig.Answer answer = rig.run(COMMIT);
    assertEquals(0, answer.code(), answer.all());
    assertEquals(
        "Load nova by WSGI module path\nLoad cinder by WSGI module path\nstart\n",
        git(rig, "log", "--format=%s"));
    assertEquals("", git(rig, "status", "--porcelain"));
    assertEquals(
        "bind nova = /srv/bin/nova-api-wsgi\nbind cinder = cinder.wsgi.api:application\n",
        git(rig, "show", "HEAD~1:a.bind"));
    assertTrue(answer.err().contains("git review -t remove-wsgi_scripts"), answer.err());
    String message = git(rig, "log", "-1", "--format=%B");
    assertTrue(message.contains("* b.bind: /srv/bin/nova-api-wsgi becomes"), message);
    assertTrue(message.contains("Needs nova >= 30.0.0 (2024.2 Dalmatian)."), message);
    assertTrue(message.lines().allMatch(line -> line.length() <= 72), message);
  }

  @Test
  void oneCommitHoldsAllWhenThatIsAsked() throws IOException {
    Rig rig = repository();
    rig.run("apply", "--release", "2025.2", "--commit", "--one");
    assertEquals("Load cinder, nova by WSGI module path\nstart\n", git(rig, "log", "--format=%s"));
    assertEquals("", git(rig, "status", "--porcelain"));
  }

  @Test
  void whatWasRefusedIsInTheMessage() throws IOException {
    Rig rig = repository().file("d.bind", "bind place = /srv/nova/wsgi/nova-ec2-api.py\n");
    git(rig, "add", "--all");
    git(rig, "commit", "-qm", "more");
    rig.run(COMMIT);
    String message = git(rig, "log", "-1", "--format=%B");
    assertTrue(message.contains("\nLeft as it was:\n\n* d.bind: "), message);
    assertFalse(git(rig, "log", "-1", "--format=%B", "HEAD~1").contains("Left as it was"), message);
  }

  @Test
  void nothingIsWrittenWhereSomethingStandsInTheWay() throws IOException {
    Rig rig = repository();
    rig.file("x", "x");
    git(rig, "add", "x");
    Rig.Answer staged = rig.run(COMMIT);
    assertEquals(2, staged.code());
    assertTrue(staged.err().contains("there are staged changes"), staged.err());
    git(rig, "rm", "-q", "--cached", "x");
    rig.file("b.bind", NOVA + "# mine\n");
    Rig.Answer dirty = rig.run(COMMIT);
    assertEquals(2, dirty.code());
    assertTrue(dirty.err().contains("b.bind has changes of its own"), dirty.err());
    git(rig, "checkout", "-q", "b.bind");
    rig.file("new.bind", NOVA);
    assertTrue(rig.run(COMMIT).err().contains("new.bind is not tracked"));
    Files.delete(rig.folder.resolve("new.bind"));
    rig.file(".gitattributes", "*.bind filter=evil\n");
    assertTrue(rig.run(COMMIT).err().contains("goes through a filter"));
    assertEquals(NOVA, rig.text("b.bind"));
    assertEquals("start\n", git(rig, "log", "--format=%s"));
  }

  @Test
  void hooksAreOffButForTheChangeIdWhenThatIsAsked() throws IOException {
    Rig rig = repository();
    Rig.Answer none = rig.run("apply", "--release", "2025.2", "--commit", "--change-id");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("git review -s"), none.err());
    hook(rig, "pre-commit", "#!/bin/sh\nexit 1\n");
    hook(rig, "post-commit", "#!/bin/sh\ntouch '" + temp + "/ran'\n");
    hook(rig, "commit-msg", "#!/bin/sh\nprintf '\\nChange-Id: I123\\n' >> \"$1\"\n");
    Rig.Answer answer = rig.run("apply", "--release", "2025.2", "--commit", "--change-id");
    assertEquals(0, answer.code(), answer.all());
    assertTrue(git(rig, "log", "-1", "--format=%B").contains("\n\nChange-Id: I123\n"));
    assertFalse(Files.exists(temp.resolve("ran")));
  }

  @Test
  void noFilterOrProgramOfTheRepositoryIsRun() throws IOException {
    Rig rig = repository().file("other.txt", "x\n");
    git(rig, "add", "--all");
    git(rig, "commit", "-qm", "more");
    Path ran = temp.resolve("ran");
    rig.file("evil", "#!/bin/sh\necho \"$0 $*\" >> '" + ran + "'\ncat\n");
    assertTrue(rig.folder.resolve("evil").toFile().setExecutable(true));
    String evil = rig.folder.resolve("evil").toString();
    for (String key :
        List.of(
            "filter.evil.clean",
            "diff.evil.textconv",
            "diff.external",
            "core.fsmonitor",
            "core.editor",
            "gpg.program")) {
      git(rig, "config", key, evil);
    }
    git(rig, "config", "commit.gpgSign", "true");
    rig.file(".git/info/attributes", "*.txt filter=evil diff=evil\n");
    // Another time of change makes git look at what is in a file.
    assertTrue(rig.folder.resolve("other.txt").toFile().setLastModified(0));
    Rig.Answer answer = rig.run(COMMIT);
    assertEquals(0, answer.code(), answer.all());
    assertFalse(Files.exists(ran), () -> rig.text("../ran"));
    rig.file("d.bind", NOVA);
    git(rig, "update-index", "--add", "d.bind");
    git(rig, "commit", "-q", "--no-gpg-sign", "-m", "more");
    Files.deleteIfExists(ran);
    rig.file(".git/info/attributes", "*.bind filter=evil\n");
    assertTrue(rig.folder.resolve("d.bind").toFile().setLastModified(0));
    assertTrue(rig.run(COMMIT).err().contains("goes through a filter, which is not run"));
    assertFalse(Files.exists(ran), () -> rig.text("../ran"));
  }

  @Test
  void aHookThatFailsStopsItBeforeAnythingIsWritten() throws IOException {
    Rig rig = repository();
    hook(rig, "commit-msg", "#!/bin/sh\ncat\nexit 3\n");
    Rig.Answer answer = rig.run("apply", "--release", "2025.2", "--commit", "--change-id");
    assertEquals(2, answer.code(), answer.all());
    assertTrue(answer.err().contains("added no Change-Id (exit 3)"), answer.err());
    assertEquals(NOVA, rig.text("b.bind"));
    assertEquals("", git(rig, "status", "--porcelain"));
  }

  @Test
  void aCommitThatFailsLeavesNothingStagedAndSaysHowToGoBack() throws IOException {
    Rig rig = repository();
    String branch = git(rig, "symbolic-ref", "HEAD").strip();
    rig.file(".git/" + branch + ".lock", "");
    Rig.Answer answer = rig.run(COMMIT);
    assertEquals(2, answer.code(), answer.all());
    assertTrue(answer.err().contains("not all is committed"), answer.err());
    assertTrue(
        answer.err().matches("(?s).*'rebind undo \\S+' takes the files back.*"), answer.err());
    assertEquals("", git(rig, "diff", "--cached", "--name-only"));
    rig.run("undo");
    assertEquals(NOVA, rig.text("b.bind"));
  }

  private static void hook(Rig rig, String name, String text) {
    rig.file(".git/hooks/" + name, text);
    assertTrue(rig.folder.resolve(".git/hooks/" + name).toFile().setExecutable(true));
  }

  @Test
  void withoutGitNothingIsWritten() throws Exception {
    Rig rig = repository();
    assertEquals(
        "exit 2\nrebind: --commit needs git: there is no git on the PATH\n",
        elsewhere(rig, "PATH", rig.folder("empty").toString()));
    assertEquals(NOVA, rig.text("b.bind"));
  }

  @Test
  void whatGitHasAgainstARepositoryIsSaid() throws Exception {
    Rig rig = repository();
    String said = elsewhere(rig, "GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    assertTrue(
        said.startsWith("exit 2\nrebind: --commit: git says fatal: detected dubious ownership"),
        said);
    assertEquals(NOVA, rig.text("b.bind"));
  }

  /** Runs the command in a process of its own, whose environment has a variable more. */
  private String elsewhere(Rig rig, String variable, String value) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> line = new ArrayList<>(List.of(java.toString(), "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.add("dev.rebind.cli.Main");
    line.addAll(List.of(COMMIT));
    ProcessBuilder builder = new ProcessBuilder(line).directory(rig.folder.toFile());
    builder.environment().put(variable, value);
    builder.environment().put("XDG_STATE_HOME", temp.resolve("state").toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return "exit " + process.waitFor() + "\n" + said;
  }

  @Test
  void outsideOfAWorkTreeItIsAnError() {
    Rig rig = new Rig(temp).file("a.bind", NOVA);
    Rig.Answer answer = rig.run(COMMIT);
    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("--commit needs a git work tree"), answer.err());
    assertEquals(NOVA, rig.text("a.bind"));
  }

  @Test
  void aFolderInsideTheRepositoryIsCommittedToo() throws IOException {
    Rig rig = repository().file("sub/deep/e.bind", CINDER);
    git(rig, "add", "--all");
    git(rig, "commit", "-qm", "sub");
    Rig.Answer answer = rig.runIn(rig.folder.resolve("sub"), COMMIT);
    assertEquals(0, answer.code(), answer.all());
    assertEquals("sub/deep/e.bind\n", git(rig, "show", "--format=", "--name-only", "HEAD"));
    assertEquals("", git(rig, "status", "--porcelain"));
  }
}
