package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each expectation is what Python 3.11's configparser gave for the same text. */
class ConfigFileTest {
  private static String read(String text) {
    SourceText file = SourceText.of("setup.cfg", text);
    ConfigFile config = ConfigFile.read(file);
    if (config.error().isPresent()) {
      return "error: " + config.error().get();
    }
    List<String> all = new ArrayList<>();
    for (ConfigFile.Option option : config.options()) {
      all.add(
          option.section()
              + "."
              + option.key()
              + option.values().stream().map(line -> file.slice(line.at())).toList());
    }
    return String.join(" ", all);
  }

  @Test
  void aValueGoesOnWhileLinesAreIndentedDeeperThanItsKey() {
    assertEquals("a.x[1, y = 2, [b]] a.z[3]", read("[a]\nx = 1\n  y = 2\n  [b]\nz = 3\n"));
    assertEquals("a.x[1] a.y[2]", read("[a]\n  x = 1\n  y = 2\n"));
    assertEquals("a.x[1, deeper]", read("[a]\n  x = 1\n    deeper\n"));
  }

  @Test
  void commentsAndEmptyLinesEndNoValue() {
    assertEquals("a.x[1, 2, 3]", read("[a]\nx =\n  1\n# c\n\n  2\n; c\n  3\n"));
    assertEquals("a.x[1 # not a comment]", read("[a]\nx = 1 # not a comment\n"));
  }

  @Test
  void aColonIsADelimiterToo() {
    assertEquals("a.x[y = z]", read("[a]\nx: y = z\n"));
    assertEquals("a.wsgi_scripts[]", read("[a]\nwsgi_scripts:\n"));
  }

  @Test
  void whatPythonRefusesIsAnError() {
    assertEquals("error: its first line is in no section", read("x = 1\n"));
    assertEquals("error: the section [a] stands twice", read("[a]\n[a]\n"));
    assertEquals("error: X stands twice in [a]", read("[a]\nx = 1\nX = 2\n"));
    assertEquals("error: 'x' is neither a section nor an option", read("[a]\nx\n"));
    assertEquals("error: '= 1' is neither a section nor an option", read("[a]\n= 1\n"));
  }

  @Test
  void everyKindOfLineEndIsOne() {
    assertEquals("a.x[1, 2] a.y[3]", read("[a]\r\nx = 1\r\n  2\r\ny = 3"));
    assertEquals("a.x[1, 2]", read("[a]\rx = 1\r  2\r"));
  }

  @Test
  void aSectionMayBeFollowedByAnything() {
    assertEquals("a]b.x[1]", read("[a]b] ; tail\nx = 1\n"));
  }
}
