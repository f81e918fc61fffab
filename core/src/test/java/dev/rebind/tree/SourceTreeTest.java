package dev.rebind.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
  @TempDir Path top;

  private final Needles needles = Needles.of("wsgi");

  private void write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SourceTree walk() {
    return SourceTree.walk(WalkOptions.of(top).withNeedles(needles));
  }

  private static Optional<byte[]> bytes(String text) {
    return Optional.of(text.getBytes(UTF_8));
  }

  @Test
  void candidatesHaveANeedleInAnyCaseAndAreSorted() throws IOException {
    write("b/nova.ini", "[uWSGI]\n");
    write("a.ini", "wsgi-file = x\n");
    write("a/z.ini", "wsgi-file = x\n");
    write("none.ini", "w s g i");
    assertEquals(List.of("a.ini", "a/z.ini", "b/nova.ini"), walk().candidates());
  }

  @Test
  void aFileWithoutANeedleIsReadWhenAskedFor() throws IOException {
    write("etc/base.ini", "[x]\n");
    SourceTree tree = walk();
    assertEquals(List.of(), tree.candidates());
    assertEquals("[x]\n", tree.text("etc/./sub/../base.ini").orElseThrow().text());
    assertEquals("etc/base.ini", tree.text("etc//base.ini").orElseThrow().path());
    assertTrue(tree.exists("etc/base.ini"));
    assertFalse(tree.exists("etc"), "a folder is not a file");
    assertFalse(tree.exists("etc/none.ini"));
    assertFalse(tree.exists("../" + top.getFileName() + "/etc/base.ini"), "leaves the root");
    assertEquals(Optional.of(top.resolve("etc/base.ini")), tree.onDisk("etc/base.ini"));
  }

  @Test
  void namesDecideBeforeAFileIsOpened() throws IOException {
    write("a.py", "import wsgi");
    write("a.ini", "wsgi");
    SourceTree tree =
        SourceTree.walk(
            WalkOptions.of(top).withNeedles(needles).withNames(name -> name.endsWith(".ini")));
    assertEquals(List.of("a.ini"), tree.candidates());
    assertEquals("import wsgi", tree.text("a.py").orElseThrow().text());
  }

  @Test
  void anOverlayChangesMakesAndDeletes() throws IOException {
    write("a.ini", "wsgi a");
    write("b.ini", "wsgi b");
    write("plain.ini", "plain");
    SourceTree tree = walk();
    SourceTree changed =
        tree.with(Map.of("a.ini", bytes("no needle"), "b.ini", Optional.empty()))
            .with(Map.of("c.ini", bytes("wsgi c"), "plain.ini", bytes("now wsgi")));
    assertEquals(List.of("a.ini", "c.ini", "plain.ini"), changed.candidates());
    assertEquals("no needle", changed.text("a.ini").orElseThrow().text());
    assertEquals(Optional.empty(), changed.text("b.ini"));
    assertFalse(changed.exists("b.ini"));
    assertEquals("wsgi c", changed.text("c.ini").orElseThrow().text());
    assertEquals(Optional.of(top.resolve("c.ini")), changed.onDisk("c.ini"));
    assertEquals(List.of("a.ini", "b.ini"), tree.candidates(), "the first tree is as it was");
    SourceTree back = changed.with(Map.of("b.ini", bytes("wsgi again")));
    assertEquals("wsgi again", back.text("b.ini").orElseThrow().text());
  }

  @Test
  void aTreeInMemoryHasNoDisk() {
    SourceTree tree =
        SourceTree.of(Map.of("x/a.ini", "wsgi".getBytes(UTF_8), "b", "none".getBytes(UTF_8)));
    assertEquals(List.of("b", "x/a.ini"), tree.candidates());
    assertEquals(Optional.empty(), tree.onDisk("b"));
    assertTrue(tree.exists("x/a.ini"));
    assertEquals("none", tree.text("./b").map(SourceText::text).orElseThrow());
    SourceTree searched =
        SourceTree.of(
            Map.of("x/a.ini", "wsgi".getBytes(UTF_8), "b", "none".getBytes(UTF_8)),
            WalkOptions.of(List.of()).withNeedles(needles));
    assertEquals(List.of("x/a.ini"), searched.candidates());
  }

  @Test
  void theStartIsTheFirstUnitsOfTheText() {
    SourceTree tree =
        SourceTree.of(Map.of("a", "é".repeat(9000).getBytes(UTF_8), "b", "short".getBytes(UTF_8)));
    assertEquals("é".repeat(SourceTree.START), tree.start("a").orElseThrow());
    assertEquals("short", tree.start("b").orElseThrow());
    assertEquals(Optional.empty(), tree.start("c"));
  }
}
