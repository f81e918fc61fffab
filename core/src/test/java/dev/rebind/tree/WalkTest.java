package dev.rebind.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
  @TempDir Path top;

  private Path write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private WalkOptions options(String... roots) {
    Path[] paths = new Path[roots.length];
    for (int i = 0; i < roots.length; i++) {
      paths[i] = top.resolve(roots[i]);
    }
    return WalkOptions.of(paths).withNeedles(Needles.of("wsgi"));
  }

  @Test
  void theGitignoreFilesOfEveryFolderCount() throws IOException {
    write(".git/HEAD", "");
    write(".gitignore", "*.log\n/build/\n!keep.log\n");
    write("sub/.gitignore", "local.ini\n!a.log\n");
    for (String path :
        List.of(
            "a.log", "keep.log", "build/a.ini", "sub/build/a.ini", "sub/local.ini", "sub/a.log")) {
      write(path, "wsgi");
    }
    assertEquals(
        List.of("keep.log", "sub/a.log", "sub/build/a.ini"),
        SourceTree.walk(options("")).candidates());
    assertEquals(6, SourceTree.walk(options("").withIgnoreRules(false)).candidates().size());
  }

  /** A release that was unpacked has what was tracked, and no index that says so. */
  @Test
  void outsideOfARepositoryNoRulesCount() throws IOException {
    write(".gitignore", "lib/\n");
    write("devstack/lib/nova", "wsgi");
    write("devstack/.gitignore", "*\n");
    assertEquals(List.of("devstack/lib/nova"), SourceTree.walk(options("")).candidates());
    write(".git/HEAD", "");
    assertEquals(List.of(), SourceTree.walk(options("")).candidates());
    assertEquals(List.of(), SourceTree.walk(options("devstack/lib")).candidates());
  }

  @Test
  void aRepositoryBringsItsOwnRulesAndEndsThoseOutside() throws IOException {
    write(".git/info/exclude", "secret.ini\n");
    write(".git/uwsgi.ini", "wsgi");
    write(".gitignore", "*.tmp\n");
    write("secret.ini", "wsgi");
    write("a.tmp", "wsgi");
    write("inner/.git/HEAD", "wsgi");
    write("inner/secret.ini", "wsgi");
    write("inner/a.tmp", "wsgi");
    assertEquals(
        List.of("inner/a.tmp", "inner/secret.ini"), SourceTree.walk(options("")).candidates());
    assertEquals(
        List.of("a.tmp", "inner/a.tmp", "inner/secret.ini", "secret.ini"),
        SourceTree.walk(options("").withIgnoreRules(false)).candidates(),
        ".git is not entered even then");
  }

  @Test
  void rulesAboveTheRootCountUpToTheTopOfTheRepository() throws IOException {
    write(".gitignore", "x.ini\n");
    write("repo/.git/HEAD", "");
    write("repo/.gitignore", "/etc/a/drop.ini\n");
    write("repo/etc/.gitignore", "b.ini\n");
    for (String name : List.of("x.ini", "drop.ini", "b.ini", "keep.ini")) {
      write("repo/etc/a/" + name, "wsgi");
    }
    assertEquals(List.of("keep.ini", "x.ini"), SourceTree.walk(options("repo/etc/a")).candidates());
  }

  @Test
  void aWorktreeFindsTheRulesOfItsRepository() throws IOException {
    write("main/.git/info/exclude", "no.ini\n");
    write("main/.git/worktrees/w/commondir", "../..\n");
    write("w/.git", "gitdir: ../main/.git/worktrees/w\n");
    write("w/no.ini", "wsgi");
    write("w/yes.ini", "wsgi");
    assertEquals(List.of("yes.ini"), SourceTree.walk(options("w")).candidates());
  }

  @Test
  void globsOfTheCallerLeaveInAndOut() throws IOException {
    for (String path : List.of("etc/a.ini", "etc/sub/b.ini", "doc/c.ini", "d.ini")) {
      write(path, "wsgi");
    }
    WalkOptions all = options("");
    assertEquals(
        List.of("d.ini", "etc/a.ini"),
        SourceTree.walk(all.withExcludes(List.of("sub/", "/doc"))).candidates());
    assertEquals(
        List.of("etc/a.ini", "etc/sub/b.ini"),
        SourceTree.walk(all.withIncludes(List.of("etc"))).candidates());
    WalkOptions both = all.withIncludes(List.of("*.ini")).withExcludes(List.of("etc/*"));
    assertEquals(List.of("d.ini", "doc/c.ini"), SourceTree.walk(both).candidates());
    Map<String, Optional<byte[]>> made = Map.of("etc/new.ini", Optional.of("wsgi".getBytes(UTF_8)));
    assertEquals(List.of("d.ini", "doc/c.ini"), SourceTree.walk(both).with(made).candidates());
    assertEquals(
        List.of("d.ini", "doc/c.ini", "etc/a.ini", "etc/new.ini", "etc/sub/b.ini"),
        SourceTree.walk(all).with(made).candidates());
  }

  @Test
  void severalRootsKeepThePathsThatWereGiven() throws IOException {
    write("a/x.ini", "wsgi a");
    write("b/x.ini", "wsgi b");
    write("a/in/y.ini", "wsgi");
    Path a = top.resolve("a");
    Path b = top.resolve("b/./x.ini");
    SourceTree tree = SourceTree.walk(options("a", "b/./x.ini", "a/in", "a"));
    assertEquals(List.of(a + "/in/y.ini", a + "/x.ini", b.normalize() + ""), tree.candidates());
    assertEquals("wsgi b", tree.text(a + "/../b/x.ini").orElseThrow().text());
    assertEquals(List.of(), tree.problems());
    assertEquals(
        List.of(new Root(Path.of("p"), "p"), new Root(Path.of("p/./q"), "p/q")),
        Root.ofAll(Path.of("p"), Path.of("p/./q")));
    assertEquals("../o", Root.ofAll(Path.of("../o"), Path.of("p")).get(0).name());
    assertEquals("", Root.ofAll(Path.of("."), Path.of("p")).get(0).name());
  }

  @Test
  void aRootThatIsAFileIsReadWhateverTheRulesSay() throws IOException {
    write(".gitignore", "*\n");
    write("x.odd", "wsgi");
    SourceTree tree = SourceTree.walk(options("x.odd").withNames(name -> false));
    assertEquals(List.of("x.odd"), tree.candidates());
    assertEquals(Optional.empty(), tree.text(".gitignore"), "beside the root, not inside");
  }

  @Test
  void aFolderIsFoundUnderAnyName() throws IOException {
    write("pictures.png/deep.py/a.ini", "wsgi");
    for (int i = 0; i < 5; i++) {
      write("pictures.png/deep.py/" + i + ".png", "wsgi");
      write(i + ".py", "wsgi");
    }
    WalkOptions inis = options("").withNames(name -> name.endsWith(".ini"));
    assertEquals(List.of("pictures.png/deep.py/a.ini"), SourceTree.walk(inis).candidates());
  }

  @Test
  void theResultIsTheSameOnAnyNumberOfThreads() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    List<String> folders = new ArrayList<>(List.of(""));
    write(".git/HEAD", "");
    for (int i = 0; i < 400; i++) {
      String folder = folders.get(random.nextInt(folders.size()));
      write(folder + "f" + i + ".ini", random.nextBoolean() ? "wsgi\n" : "none\n");
      if (random.nextInt(6) == 0) {
        write(folder + "d" + i + "/.gitignore", "f*" + random.nextInt(10) + ".ini\n");
        folders.add(folder + "d" + i + "/");
      }
    }
    SourceTree one = SourceTree.walk(options("").withThreads(1));
    assertTrue(one.candidates().size() > 100, "seed " + seed);
    for (int threads : new int[] {2, 8}) {
      SourceTree many = SourceTree.walk(options("").withThreads(threads));
      assertEquals(one.candidates(), many.candidates(), "seed " + seed);
    }
  }

  @Test
  void aListHasFilesWithoutNeedlesToo() throws IOException {
    write(".git/HEAD", "");
    write(".gitignore", "*.log\n");
    write("roles/a/tasks/main.yml", "none");
    write("roles/a/tasks/run.log", "none");
    write("roles/a/x.yml", "wsgi");
    write("roles/ab/y.yml", "none");
    SourceTree tree = SourceTree.walk(options("").withNames(name -> name.endsWith(".ini")));
    assertEquals(List.of("roles/a/tasks/main.yml", "roles/a/x.yml"), tree.list("roles/a/"));
    assertEquals(3, tree.list("roles/a").size());
    assertEquals(List.of(), tree.list("none/"));
    assertEquals(List.of(), tree.list("../"));
    SourceTree changed =
        tree.with(
            Map.of("roles/a/x.yml", Optional.empty(), "roles/a/n.yml", Optional.of(new byte[0])));
    assertEquals(List.of("roles/a/n.yml", "roles/a/tasks/main.yml"), changed.list("roles/a/"));
  }

  @Test
  void aNeedleAcrossTheEdgeOfTheBufferIsFound() throws IOException {
    for (int shift = 0; shift < 5; shift++) {
      write("big" + shift, "x".repeat(Lane.BUFFER - shift) + "wsgi" + "y".repeat(Lane.BUFFER));
    }
    SourceTree tree = SourceTree.walk(options(""));
    assertEquals(5, tree.candidates().size());
    SourceText text = tree.text("big3").orElseThrow();
    assertEquals(2 * Lane.BUFFER + 1, text.text().length());
  }

  /** A shell makes the names, since Java itself cannot where the locale is C. */
  @Test
  void namesThatTheLocaleCannotWriteAreProblems() throws IOException, InterruptedException {
    String script =
        """
        folder=$(printf 'caf\\303\\251'); mkdir "$folder"
        printf wsgi > "$folder/$(printf '\\303\\274.ini')"
        printf wsgi > "$(printf 'latin-\\351.ini')"
        """;
    Process shell = new ProcessBuilder("sh", "-c", script).directory(top.toFile()).start();
    assertEquals(0, shell.waitFor());
    SourceTree tree = SourceTree.walk(options(""));
    // Where the locale is C, that is both of them.
    assertEquals(2, tree.candidates().size() + tree.problems().size());
    Problem last = tree.problems().get(tree.problems().size() - 1);
    assertTrue(last.path().startsWith("latin-"), last.path());
    assertTrue(last.sentence().startsWith("has a name that this locale cannot write"));
    for (String path : tree.candidates()) {
      assertEquals("wsgi", tree.text(path).orElseThrow().text(), path);
      assertTrue(path.endsWith(".ini"), path);
    }
  }
}
