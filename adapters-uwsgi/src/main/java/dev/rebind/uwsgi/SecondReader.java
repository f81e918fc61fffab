package dev.rebind.uwsgi;

import dev.rebind.model.Flip;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ini4j.Config;
import org.ini4j.InvalidFileFormatException;
import org.ini4j.spi.IniHandler;
import org.ini4j.spi.IniParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files before and after with a parser that shares nothing with this package's lexers,
 * and compares. An ini is read with ini4j's parser, where ini4j and uWSGI agree on every line.
 */
final class SecondReader {
  private static final int MOST_LINES = 5_000;

  /** It keeps nothing of what it parses, and making one looks through the class path. */
  private static final IniParser PARSER = parser();

  private SecondReader() {}

  /** One option, as ini4j reads it. */
  record Read(String section, String key, String value) {
    // Written out, since the first use of a generated one costs a start several milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Read read
          && section.equals(read.section)
          && key.equals(read.key)
          && value.equals(read.value);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + value.hashCode();
    }
  }

  /** What ini4j reads, or why it cannot model the file. */
  record Model(List<Read> options, String cannot) {
    static Model no(String why) {
      return new Model(List.of(), why);
    }
  }

  static Proof prove(Scope before, Scope after, List<Flip> done) {
    TreeSet<String> paths = new TreeSet<>();
    done.forEach(flip -> paths.add(flip.site().path()));
    for (String path : paths) {
      Optional<SourceText> old = before.text(path);
      Optional<SourceText> now = after.text(path);
      if (old.isEmpty() || now.isEmpty()) {
        return Proof.notProven(path + " is not there.");
      }
      Proof one = compare(path, model(old.get()), model(now.get()), done);
      if (one.verdict() != Proof.Verdict.PROVEN) {
        return one;
      }
    }
    return paths.isEmpty() ? Proof.none() : Proof.proven();
  }

  private static Model model(SourceText file) {
    String name = file.path().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ini") || name.endsWith(".conf")) {
      return read(file.text());
    }
    return name.endsWith(".xml")
        ? XmlSecondReader.read(file.text())
        : Model.no("there is no second reader for this form");
  }

  private static Proof compare(String path, Model before, Model after, List<Flip> done) {
    if (!before.cannot().isEmpty() || !after.cannot().isEmpty()) {
      String why = before.cannot().isEmpty() ? after.cannot() : before.cannot();
      return Proof.notProven(path + ": " + why + ".");
    }
    List<Read> gone = minus(before.options(), after.options());
    List<Read> come = minus(after.options(), before.options());
    for (Read read : gone) {
      if (!slot(read)) {
        return Proof.disproven(path + ": ini4j misses '" + read.key() + "' after the change.");
      }
    }
    List<String> wanted = new ArrayList<>();
    for (Flip flip : done) {
      if (flip.site().path().equals(path) && !flip.kept()) {
        wanted.add(flip.target().binding().toString());
      }
    }
    for (Read read : come) {
      String bound = slot(read) ? read.value().substring(read.value().indexOf('=') + 1) : "";
      if (!wanted.remove(bound)) {
        return Proof.disproven(
            path
                + ": ini4j reads '"
                + read.key()
                + " = "
                + read.value()
                + "', which nobody asked"
                + " for.");
      }
    }
    return wanted.isEmpty()
        ? Proof.proven()
        : Proof.disproven(path + ": ini4j does not read " + wanted.get(0) + " after the change.");
  }

  private static boolean slot(Read read) {
    return Options.binds(read.key()) || read.key().equals("set") || read.key().equals("app");
  }

  private static List<Read> minus(List<Read> all, List<Read> other) {
    Map<Read, Integer> there = new HashMap<>();
    other.forEach(read -> there.merge(read, 1, Integer::sum));
    List<Read> left = new ArrayList<>();
    for (Read read : all) {
      if (there.merge(read, -1, Integer::sum) < 0) {
        left.add(read);
      }
    }
    return left;
  }

  /** Reads the text with ini4j alone. */
  static Model read(String text) {
    String cannot = cannot(text);
    if (!cannot.isEmpty()) {
      return Model.no(cannot);
    }
    Collector collector = new Collector();
    try {
      PARSER.parse(new StringReader(text), collector);
    } catch (InvalidFileFormatException refused) {
      return Model.no("ini4j does not accept the file (" + refused.getMessage() + ")");
    } catch (IOException impossible) {
      throw new IllegalStateException("a string cannot fail to be read", impossible);
    }
    return new Model(List.copyOf(collector.options), "");
  }

  private static IniParser parser() {
    Config config = new Config();
    config.setEscape(false);
    config.setEscapeNewline(false);
    config.setMultiOption(true);
    config.setMultiSection(true);
    config.setEmptyOption(true);
    config.setGlobalSection(true);
    config.setInclude(false);
    config.setLowerCaseOption(false);
    config.setLowerCaseSection(false);
    config.setStrictOperator(false);
    return IniParser.newInstance(config);
  }

  /** Where the two dialects part: uWSGI splits a key at the first '=' only. */
  private static String cannot(String text) {
    if (text.chars().filter(c -> c == '\n').limit(MOST_LINES).count() == MOST_LINES) {
      return "it has too many lines for the second reader";
    }
    if (text.startsWith("\uFEFF") || text.indexOf('\0') >= 0) {
      return "a byte order mark or a NUL is read in two ways";
    }
    for (String line : text.split("\n", -1)) {
      String trimmed = line.strip();
      if (line.replace("%%", "").endsWith("%")) {
        return "a % takes the end of its line away";
      }
      if (trimmed.isEmpty() || trimmed.startsWith("#") || trimmed.startsWith(";")) {
        continue;
      }
      if (expands(trimmed)) {
        return "uWSGI expands a % before it reads lines, ini4j does not";
      }
      int equals = trimmed.indexOf('=');
      String key = equals < 0 ? trimmed : trimmed.substring(0, equals);
      if (trimmed.startsWith("[") ? !trimmed.matches("\\[[^\\[\\]]+\\]") : key.contains(":")) {
        return "a line is read in two ways: " + key;
      }
      if (trimmed.startsWith("<")) {
        return "ini4j may take a line for an include";
      }
    }
    return "";
  }

  /** Whether a line that matters to the comparison holds a % pair. */
  private static boolean expands(String line) {
    String key = line.split("=", 2)[0].strip();
    boolean matters = line.startsWith("[") || key.indexOf('%') >= 0 || Options.binds(key);
    return (matters || key.equals("set"))
        && line.replace("%%", "").replace("%(", "").indexOf('%') >= 0;
  }

  private static final class Collector implements IniHandler {
    private final List<Read> options = new ArrayList<>();
    private String section = "";

    @Override
    public void startSection(String name) {
      section = name;
    }

    @Override
    public void handleOption(String name, String value) {
      options.add(new Read(section, name, value == null ? "" : value));
    }

    @Override
    public void startIni() {
      section = "";
    }

    @Override
    public void endIni() {
      section = "";
    }

    @Override
    public void endSection() {
      section = "";
    }

    @Override
    public void handleComment(String comment) {
      // uWSGI has no use for comments, and neither has the comparison.
    }
  }
}
