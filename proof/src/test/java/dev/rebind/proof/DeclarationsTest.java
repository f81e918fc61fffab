package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.pbr.ServiceProject;
import dev.rebind.proof.oracle.PythonOracle;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.tree.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated declarations, most of them odd: what Rebind reads is what Python's own configparser and
 * tomllib read, and what it cannot vouch for it says.
 */
class DeclarationsTest {
  private static final int FILES = 1500;
  private static final int AT_ONCE = 300;
  private static final long SEED = 20261128;

  private static final List<String> CFG =
      List.of(
          "[metadata]",
          "[entry_points]",
          "[entry_points]  # x",
          " [entry_points]",
          "[SECTION]",
          "[DEFAULT]",
          "wsgi_scripts =",
          "wsgi_scripts = a = b:c",
          "wsgi_scripts: a = b:c, d = e:f",
          "wsgi_scripts=",
          "WSGI_Scripts =",
          "wsgi-scripts =",
          "console_scripts =",
          "  wsgi_scripts =",
          "name = spam",
          "bare",
          "    one-wsgi = spam.one:make",
          "    two-wsgi=spam.two:Server.make",
          "\tthree = spam.three:make",
          "    four = spam.four:make [extra]",
          "    five = spam.five",
          "    six = spam.six:make, seven = spam.seven:make",
          "    eight = spam.eight:make # no comment",
          "    # a comment",
          "    ; another",
          "# at the margin",
          "",
          "   ",
          "        deeper = spam.deeper:make",
          " less = spam.less:make",
          "zero = spam.zero:make",
          "    [inner]",
          "    nine : spam.nine:make",
          "    ten = %(name)s:make",
          "    eleven = spam.eleven:make%%",
          "    = spam.none:make",
          "    a/b = spam.slash:make",
          "    tw elve = spam.twelve:make");

  private static final List<String> TOML =
      List.of(
          "[project]",
          "[project.entry-points]",
          "[project.entry-points.wsgi_scripts]",
          "[ project . \"entry-points\" . 'wsgi_scripts' ]",
          "[tool.x]",
          "[[tool.y]]",
          "[[project.entry-points.wsgi_scripts]]",
          "name = 'spam'",
          "entry-points.wsgi_scripts.one = 'spam.one:make'",
          "wsgi_scripts = { two = \"spam.two:make\", \"th ree\" = 'spam.three:make' }",
          "wsgi_scripts.four = 'spam.four:make'",
          "five = \"spam.five:make\" # so",
          "\"six-wsgi\" = '''spam.six:make'''",
          "seven = \"\"\"\\",
          "   spam.seven:make\"\"\"",
          "eight = '''",
          "nine = [1, 2,",
          "]",
          "ten = \"\\u0073pam.ten:make\"",
          "eleven = \"spam.eleven\"",
          "twelve = 1979-05-27 07:32:00",
          "[project.entry-points.wsgi_scripts.deep]",
          "project.entry-points = {wsgi_scripts={a='b:c'}}",
          "# a comment",
          "",
          "\t thirteen = 'spam.thirteen:make'",
          "14 = 'spam.fourteen:make'",
          "fifteen = {a = 1}",
          "sixteen = 'spam.sixteen:make' seventeen = 1");

  @TempDir Path folder;
  private final List<String> wrong = new ArrayList<>();
  private int strict;

  @Test
  void setupCfgIsReadAsPbrReadsIt() throws IOException {
    compare("pbr", "setup.cfg", CFG, "(?i)wsgi[_-]scripts");
    // What is refused though Python reads it: references, and keys in two spellings.
    assertTrue(strict < FILES / 5, strict + " files are refused that pbr reads");
  }

  @Test
  void setupCfgIsReadAsSetuptoolsReadsIt() throws IOException {
    List<String> lines = new ArrayList<>();
    CFG.forEach(line -> lines.add(line.replace("[entry_points]", "[options.entry_points]")));
    compare("setuptools", "setup.cfg", lines, "wsgi_scripts");
    assertTrue(strict < FILES / 3, strict + " files are refused that setuptools reads");
  }

  @Test
  void aFileOfEntryPointsIsReadAsSetuptoolsReadsIt() throws IOException {
    List<String> lines = new ArrayList<>();
    CFG.forEach(line -> lines.add(line.replace("entry_points]", "wsgi_scripts]").strip()));
    lines.addAll(List.of("[wsgi_scripts]", "  one = spam.one:make", "[x]"));
    compare("txt", "entry_points.txt", lines, "wsgi_scripts");
    assertTrue(strict < FILES / 5, strict + " files are refused that setuptools reads");
  }

  @Test
  void pyprojectIsReadAsTomllibReadsIt() throws IOException {
    compare("toml", "pyproject.toml", TOML, "wsgi_scripts");
    assertTrue(strict < FILES / 20, strict + " files are refused that tomllib reads");
  }

  private void compare(String kind, String name, List<String> lines, String word)
      throws IOException {
    Random random = new Random(SEED);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String text = text(kind, lines, random);
      files.add(Files.writeString(folder.resolve(kind + i), text));
    }
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      List<Path> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
      List<String> theirs = PythonOracle.debian().declared(kind, some);
      for (int i = 0; i < some.size(); i++) {
        String text = Files.readString(some.get(i));
        agree(name, text, theirs.get(i), Pattern.compile(word));
      }
    }
    assertEquals("", String.join("\n", wrong.subList(0, Math.min(5, wrong.size()))));
  }

  /** Fragments in a random order, most often after a head under which they mean something. */
  private static String text(String kind, List<String> lines, Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(40) == 0 ? "\uFEFF" : "");
    String end = random.nextInt(8) == 0 ? "\r\n" : random.nextInt(20) == 0 ? "\r" : "\n";
    if (random.nextInt(4) > 0) {
      text.append(
              switch (kind) {
                case "pbr" -> "[entry_points]\nwsgi_scripts =\n    zero-wsgi = spam.zero:make";
                case "setuptools" -> "[options.entry_points]\nwsgi_scripts =\n    zero-wsgi = a:b";
                case "txt" -> "[wsgi_scripts]\nzero-wsgi = spam.zero:make";
                default -> "[project.entry-points.wsgi_scripts]\nzero-wsgi = 'spam.zero:make'";
              })
          .append(end);
    }
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      text.append(lines.get(random.nextInt(lines.size()))).append(end);
    }
    return text.toString();
  }

  private void agree(String name, String text, String theirs, Pattern word) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> tree =
        name.equals("entry_points.txt")
            ? Map.of(name, bytes, "pyproject.toml", naming())
            : Map.of(name, bytes);
    ServiceProject project = ServiceProject.read("", SourceTree.of(tree));
    TreeSet<String> ours = new TreeSet<>();
    project.entries().forEach(entry -> ours.add(entry.script() + "=" + entry.factory()));
    boolean error = theirs.equals("error");
    TreeSet<String> real = new TreeSet<>(List.of(error ? new String[0] : theirs.split("\t")));
    real.remove("");
    boolean broken = error ? word.matcher(text).find() : real.remove("?");
    boolean said = !project.unread().isEmpty();
    boolean same = said ? error || real.containsAll(ours) : !broken && real.equals(ours);
    // What no back end can read declares nothing, so TOML's finer errors need no notice.
    if (!same && !(error && name.equals("pyproject.toml"))) {
      wrong.add("%s%nPython: %s%nours: %s %s".formatted(text, theirs, ours, project.unread()));
    }
    strict += said && !broken ? 1 : 0;
    Tally.add(Row.DECLARATIONS, 1);
  }

  private static byte[] naming() {
    return "project.dynamic = ['entry-points']\ntool.setuptools.dynamic.entry-points.file = 'entry_points.txt'\n"
        .getBytes(StandardCharsets.UTF_8);
  }
}
