package dev.rebind.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.resolve.Settings;
import dev.rebind.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case is a folder with one file to read, the file that it becomes, and the findings; run with
 * {@code -Drebind.update=true} to write the last two, and read the diff.
 */
class ConversionTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsExpected() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> all = folders.sorted().toList();
      assertTrue(all.size() > 20);
      return all.stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      String.valueOf(folder.getFileName()), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    boolean fromIni = Files.exists(folder.resolve("uwsgi.ini.before"));
    Path before = folder.resolve(fromIni ? "uwsgi.ini.before" : "gunicorn.conf.py.before");
    String name = fromIni ? "uwsgi.ini" : "gunicorn.conf.py";
    SourceText source = SourceText.of(name, Files.readAllBytes(before));
    Conversion conversion = Conversion.with(Settings.standard().withRelease("2025.2"));
    if (folder.toString().endsWith("dispatcher")) {
      conversion = conversion.withDispatcher();
    }
    Converted made = fromIni ? conversion.toGunicorn(source) : conversion.toUwsgi(source);
    String findings =
        String.join(
            "",
            made.findings().stream()
                .map(
                    finding ->
                        source.position(finding.at().start())
                            + " "
                            + finding.code()
                            + " "
                            + finding.message()
                            + "\n")
                .toList());
    assertEquals(fromIni ? "gunicorn.conf.py" : "uwsgi.ini", made.name());
    same(folder.resolve(made.name() + ".after"), made.text());
    same(folder.resolve("findings"), findings);
  }

  private static void same(Path file, String text) throws IOException {
    if (Boolean.getBoolean("rebind.update")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }

  @Test
  void everyOptionOfTheIniIsSaidOrTold() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      for (Path folder : folders.sorted().toList()) {
        Path before = folder.resolve("uwsgi.ini.before");
        if (!Files.exists(before)) {
          continue;
        }
        SourceText source = SourceText.of("uwsgi.ini", Files.readAllBytes(before));
        IniOptions options = new IniOptions(source);
        Converted made =
            Conversion.with(Settings.standard().withRelease("2025.2")).toGunicorn(source);
        if (options.fault().isPresent()) {
          continue;
        }
        for (IniOption option : options.all()) {
          Counterpart part = Counterparts.ofUwsgi(option.key()).orElse(null);
          boolean said =
              part != null
                  && (part.gunicorn().matches("[a-z_]+")
                      || made.text().contains("#   " + option.key() + " ="));
          boolean told =
              made.findings().stream().anyMatch(finding -> finding.at().equals(option.at()));
          assertTrue(said || told, folder + " drops " + option.key());
        }
      }
    }
  }

  @Test
  void anyTextIsConvertedOrRefused() {
    long seed = 20261122;
    Random random = new Random(seed);
    List<String> scraps =
        List.of(
            "[uwsgi]\n",
            "module = a.b:c\n",
            "wsgi-file = /x\n",
            "%",
            "%(a)",
            "$(",
            "=",
            "\n",
            "#",
            "processes = 4\n",
            "env = A",
            "mount = /a=b:c\n",
            "\"",
            "'",
            "\\",
            "(",
            ")",
            "bind = ",
            "wsgi_app = ",
            "['a', 'b']",
            "1_0",
            "0o22",
            "def on_exit(s):\n",
            "  ",
            "\t",
            "\u00e9",
            "\r\n",
            "for = a\n",
            "socket = :1\n",
            "\0",
            "if x:\n");
    Conversion conversion = Conversion.with(Settings.standard()).withDispatcher();
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(scraps.get(random.nextInt(scraps.size())));
      }
      String where = "seed " + seed + ", text " + text;
      String ini = "[uwsgi]\n" + text;
      assertTrue(says(conversion.toGunicorn(SourceText.of("uwsgi.ini", ini))), where);
      String conf = text.toString();
      assertTrue(says(conversion.toUwsgi(SourceText.of("gunicorn.conf.py", conf))), where);
    }
  }

  private static boolean says(Converted made) {
    return !made.text().isEmpty() || !made.findings().isEmpty();
  }
}
