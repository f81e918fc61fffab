package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Finding;
import dev.rebind.testkit.TextScope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EntryPointsFileTest {
  private static final String NAMING =
      """
      [project]
      name = "spam"
      dynamic = ["version", "entry-points"]

      [tool.setuptools.dynamic]
      entry-points = { file = ["entry_points.txt"] }
      """;
  private static final String LISTED =
      """
      [console_scripts]
      spam-manage = spam.cmd:main

      # served
      [wsgi_scripts]
      spam-wsgi = spam.app:make
      """;

  private final Map<String, String> files = new TreeMap<>();

  private EntryPointsFileTest file(String path, String text) {
    files.put(path, text);
    return this;
  }

  private List<String> scripts() {
    return project().declarations().stream().map(d -> d.script() + "=" + d.factory()).toList();
  }

  private List<String> said() {
    return project().metadata().stream()
        .flatMap(one -> one.findings().stream())
        .map(Finding::message)
        .toList();
  }

  private Project project() {
    return Project.read("", ProjectFiles.of(new TextScope("", files)));
  }

  private void refused(String words) {
    assertEquals(1, said().size(), () -> "" + said());
    assertTrue(said().get(0).contains(words), said().get(0));
  }

  @Test
  void theFileThatPyprojectNamesIsRead() {
    file("entry_points.txt", LISTED);
    for (String pyproject :
        List.of(
            NAMING,
            NAMING.replace("[\"entry_points.txt\"]", "'./entry_points.txt'"),
            NAMING.replace("{ file = [\"entry_points.txt\"] }", "{file='entry_points.txt'}"),
            "project.dynamic = ['scripts']\n"
                + "tool.setuptools.dynamic.entry-points.file = 'entry_points.txt'\n",
            "project.dynamic = ['scripts']\n"
                + "tool = {setuptools={dynamic={entry-points={file=['entry_points.txt']}}}}\n")) {
      file("pyproject.toml", pyproject);
      assertEquals(List.of("spam-wsgi=spam.app:make"), scripts(), pyproject);
      assertEquals(List.of(), said());
    }
  }

  @Test
  void nothingIsReadThatSetuptoolsDoesNotLookFor() {
    file("entry_points.txt", LISTED)
        .file("pyproject.toml", NAMING.replace(", \"entry-points\"", ""));
    assertEquals(List.of(), scripts());
  }

  @Test
  void aFileThatIsNotThereIsSaidWhereItIsNamed() {
    file("pyproject.toml", NAMING);
    refused("entry points are taken from entry_points.txt, which is not in the project");
    Finding finding = project().metadata().get(1).findings().get(0);
    assertEquals("pyproject.toml", finding.path());
    assertEquals("\"entry_points.txt\"", finding.at().of(NAMING));
    file("pyproject.toml", NAMING.replace("entry_points.txt", "../entry_points.txt"));
    refused("../entry_points.txt, which is not in the project");
  }

  @Test
  void setupCfgNamesFilesToo() {
    file("setup.cfg", "[options]\nentry_points = file: a.ini, entry_points.txt\n")
        .file("entry_points.txt", LISTED)
        .file("a.ini", "[x]\na = b:c\n");
    assertEquals(List.of("spam-wsgi=spam.app:make"), scripts());
    file("setup.cfg", "[options]\nentry_points =\n  [wsgi_scripts]\n  a = b:c\n");
    assertEquals(List.of(), scripts());
    refused("groups of entry points are the value of one option");
  }

  @Test
  void whatPythonsReaderRefusesIsRefused() {
    file("pyproject.toml", NAMING);
    file("entry_points.txt", LISTED + "[wsgi_scripts]\n");
    refused("the group [wsgi_scripts] stands twice");
    file("entry_points.txt", LISTED + "spam-wsgi = a:b\n");
    refused("spam-wsgi stands twice in [wsgi_scripts]");
    file("entry_points.txt", "a = b:c\n" + LISTED);
    refused("'a = b:c' is no entry of a group");
    file("entry_points.txt", "\uFEFF" + LISTED);
    refused("is no entry of a group");
    file("entry_points.txt", LISTED + "  more = a:b\n");
    refused("is indented, so it belongs to the line before it");
    file("entry_points.txt", LISTED + "more = %(spam)s:b\n");
    refused("takes a value from another entry");
    file("entry_points.txt", LISTED + "more = nothing\n");
    refused("not of the form name = module:callable");
    assertEquals(List.of("spam-wsgi=spam.app:make"), scripts());
    file("entry_points.txt", "nothing\n");
    assertEquals(List.of(), said());
  }

  @Test
  void commentsAndAnyLineEndsAreSteppedOver() {
    file("pyproject.toml", NAMING)
        .file("entry_points.txt", "; x\r\n[wsgi_scripts] # y\r\n\r\n # z\r\na-wsgi=a:b\r\n");
    assertEquals(List.of("a-wsgi=a:b"), scripts());
    assertEquals(List.of(), said());
  }

  @Test
  void aFileInAnotherFolderIsReadAndNotEdited() {
    file("pyproject.toml", NAMING.replace("entry_points", "packaging/entry_points"))
        .file("packaging/entry_points.txt", LISTED);
    assertEquals(List.of("spam-wsgi=spam.app:make"), scripts());
    assertEquals(null, project().declarations().get(0).line());
  }

  @Test
  void aStringOfGroupsInSetupPyIsRead() {
    file(
        "setup.py",
        "setup(entry_points=\"\"\"\n  [wsgi_scripts]\n    a = b:c\n      d=e:f\n\"\"\")");
    assertEquals(List.of("a=b:c", "d=e:f"), scripts());
    file("setup.py", "setup(entry_points=dict(wsgi_scripts=['a = b:c']))");
    assertEquals(List.of("a=b:c"), scripts());
    file("setup.py", "e['wsgi_scripts'] = ['a = b:c']\nsetup(entry_points=e)");
    assertEquals(List.of("a=b:c"), scripts());
    assertEquals(List.of(), said());
    for (String hidden :
        List.of(
            "setup(entry_points='[wsgi_scripts]\\na=b:c')",
            "E = '''\n[wsgi_scripts]\na=b:c\n'''\nsetup(entry_points=E)",
            "setup(entry_points=f'''\n[wsgi_scripts]\na=b:{c}\n''')")) {
      file("setup.py", hidden);
      assertEquals(List.of(), scripts());
      refused("[wsgi_scripts] stands in a string that is not read");
    }
    file("setup.py", "'''Mentions wsgi_scripts.'''\nsetup()");
    assertFalse(said().toString().contains("RB602"), () -> "" + said());
    assertEquals(List.of(), said());
  }
}
