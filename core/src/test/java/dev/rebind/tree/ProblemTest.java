package dev.rebind.tree;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemTest {
  @TempDir Path top;

  private Path write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private SourceTree walk(String root) {
    return SourceTree.walk(
        WalkOptions.of(top.resolve(root))
            .withNeedles(Needles.of("wsgi"))
            .withNames(name -> !name.endsWith(".png"))
            .withSizeCap(200_000));
  }

  private static String told(SourceTree tree) {
    StringBuilder told = new StringBuilder();
    for (Problem problem : tree.problems()) {
      told.append(problem.path()).append(": ").append(problem.kind()).append('\n');
    }
    return told.toString();
  }

  @Test
  void aFileInUtf16IsToldWhereItHasANeedle() throws IOException {
    for (var charset : List.of(UTF_16LE, UTF_16BE)) {
      String name = charset.name();
      Files.write(top.resolve(name + ".xml"), "\ufeff<uwsgi/>".getBytes(charset));
      Files.write(top.resolve(name + "-other.xml"), "\ufeff<other/>".getBytes(charset));
    }
    SourceTree tree = walk("");
    assertEquals(List.of(), tree.candidates());
    assertEquals("UTF-16BE.xml: BINARY\nUTF-16LE.xml: BINARY\n", told(tree));
  }

  @Test
  void whatCannotBeReadIsToldAndHidesNothing() throws IOException {
    write("outside.ini", "wsgi");
    write("in/fine.ini", "wsgi");
    write("in/big.ini", "wsgi" + "x".repeat(200_000));
    write("in/big.png", "wsgi" + "x".repeat(200_000));
    write("in/nul.ini", "wsgi\0");
    write("in/program", "wsgi\0");
    write("in/nul-without-needle.ini", "\0");
    Files.createSymbolicLink(top.resolve("in/loop.ini"), Path.of("loop.ini"));
    Files.createSymbolicLink(top.resolve("in/loop.png"), Path.of("loop.png"));
    Files.createSymbolicLink(top.resolve("in/gone.ini"), Path.of("nowhere.ini"));
    Files.createSymbolicLink(top.resolve("in/out.ini"), Path.of("../outside.ini"));
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(top.resolve("in/api.socket")));
      SourceTree tree = walk("in");
      assertEquals(List.of("fine.ini"), tree.candidates());
      assertEquals(
          """
          api.socket: SPECIAL
          big.ini: TOO_LARGE
          gone.ini: VANISHED
          loop.ini: LINK_LOOP
          nul.ini: BINARY
          out.ini: LINK_OUT
          """,
          told(tree));
    }
  }

  @Test
  void aRootThatIsNotThereIsAProblem() {
    SourceTree tree = walk("nowhere");
    assertEquals(List.of(), tree.candidates());
    assertEquals(Problem.Kind.VANISHED, tree.problems().get(0).kind());
    assertTrue(tree.problems().get(0).path().endsWith("nowhere"));
  }

  @Test
  void aLinkInsideTheRootsIsAFileOfItsOwn() throws IOException {
    write("real/base.ini", "wsgi");
    Files.createDirectories(top.resolve("vassals"));
    Files.createSymbolicLink(top.resolve("vassals/nova.ini"), Path.of("../real/base.ini"));
    Files.createSymbolicLink(top.resolve("vassals/again"), Path.of("../real"));
    Files.createSymbolicLink(top.resolve("vassals/up"), Path.of(".."));
    SourceTree tree = walk("");
    assertEquals(List.of("real/base.ini", "vassals/nova.ini"), tree.candidates());
    assertEquals(Optional.of("real/base.ini"), tree.linkTo("vassals/nova.ini"));
    assertEquals(Optional.empty(), tree.linkTo("real/base.ini"));
    assertEquals("", told(tree));
    assertEquals("wsgi", tree.text("vassals/again/base.ini").orElseThrow().text());

    byte[] bytes = "wsgi 2".getBytes(UTF_8);
    SourceTree changed = tree.with(Map.of("vassals/nova.ini", Optional.of(bytes)));
    assertEquals("wsgi 2", changed.text("real/base.ini").orElseThrow().text());
    assertEquals("wsgi 2", changed.text("vassals/nova.ini").orElseThrow().text());
    assertEquals("vassals/nova.ini", changed.text("vassals/nova.ini").orElseThrow().path());
    SourceTree without = tree.with(Map.of("real/base.ini", Optional.empty()));
    assertEquals(Optional.empty(), without.text("vassals/nova.ini"));
    assertFalse(without.exists("vassals/nova.ini"));
    assertEquals(List.of(), without.candidates());
  }

  @Test
  void nothingIsReadThroughALinkOutOfTheRoots() throws IOException {
    write("outside/secret.ini", "wsgi");
    write("root/a.ini", "wsgi");
    assertTrue(write("outside/python", "x").toFile().setExecutable(true));
    Files.createSymbolicLink(top.resolve("root/python"), Path.of("../outside/python"));
    Files.createSymbolicLink(top.resolve("root/out"), Path.of("../outside"));
    SourceTree tree = walk("root");
    assertEquals(List.of("a.ini"), tree.candidates());
    assertEquals(Optional.empty(), tree.text("out/secret.ini"));
    assertEquals(List.of(), tree.list("out/"));
    assertEquals("out: LINK_OUT\n", told(tree));
  }

  @Test
  void aFileThatIsReadLaterIsJudgedToo() throws IOException {
    write("base", "\0");
    write("a.ini", "wsgi");
    SourceTree tree = walk("");
    assertEquals(Optional.empty(), tree.text("base"));
    assertEquals("base: BINARY\n", told(tree));
    assertEquals("", told(tree.with(Map.of("base", Optional.empty()))));
    Files.writeString(top.resolve("a.ini"), "other");
    assertEquals("wsgi", tree.text("a.ini").orElseThrow().text(), "as it was when walked");
  }

  @Test
  void changesAreJudgedAsFilesAre() {
    SourceTree tree = SourceTree.of(Map.of("nul", new byte[1], "fine", new byte[0]));
    assertEquals(List.of("fine"), tree.candidates());
    assertEquals(Optional.empty(), tree.text("nul"));
    assertEquals("nul: BINARY\n", told(tree));
  }

  @Test
  void whatTheSystemSaysBecomesASentence() {
    assertEquals(
        new Problem("a", Problem.Kind.UNREADABLE, "cannot be read: permission denied"),
        Trouble.of("a", new AccessDeniedException("/x/a")));
    assertEquals(
        new Problem(".", Problem.Kind.UNREADABLE, "cannot be read: Input/output error"),
        Trouble.of("", new IOException("Input/output error")));
  }
}
