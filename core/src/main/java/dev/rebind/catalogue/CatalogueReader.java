package dev.rebind.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue's text, file by file.
 *
 * <p>A line is a word and what it says; {@code #} starts a comment line, indentation is for people.
 * The heads of the resource files explain the words. No lambda, stream or concatenation runs on the
 * way of a good line: setting those up would cost a cold JVM more than the reading.
 */
final class CatalogueReader {
  private static final String RELEASES = "releases";
  private final Map<String, Series> series = new LinkedHashMap<>();
  private final ServiceLines services = new ServiceLines();
  private final Map<String, Histories> histories = new HashMap<>();
  private @Nullable LocalDate through;
  private String file = "";

  void read(String name, String text) {
    file = name;
    Lines lines = new Lines(name, text, 1);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.word.equals("through")) {
        through = date(line);
      } else if (line.word.equals("series")) {
        series(line);
      } else if (line.word.equals(RELEASES)) {
        releases(line, lines);
      } else if (!services.take(line)) {
        throw line.wrong("not expected here: " + line.word);
      }
    }
    services.end();
  }

  Catalogue catalogue() {
    if (through == null) {
      throw new CatalogueSyntaxException(file, 1, "no line says through which date it is known");
    }
    List<Script> scripts = new ArrayList<>();
    for (ScriptDraft draft : services.scripts.values()) {
      if ((draft.target == null) == (draft.never == null)) {
        throw draft.head.wrong(draft.name + " needs either a target or a never");
      }
      scripts.add(new Script(draft, histories.get(draft.service.name())));
    }
    return new Catalogue(
        through,
        List.copyOf(series.values()),
        List.copyOf(services.services.values()),
        List.copyOf(scripts));
  }

  private void releases(Line line, Lines lines) {
    String[] words = line.words(1, 2);
    if (!services.services.containsKey(words[0])) {
      throw line.wrong("no such service: " + words[0]);
    }
    if (words.length == 2 && !words[1].equals("partial")) {
      throw line.wrong("only partial may follow the service: " + words[1]);
    }
    Histories block = new Histories(line, lines.upTo(RELEASES), series, services.scripts);
    if (histories.put(words[0], block) != null) {
      throw line.wrong("twice: releases of " + words[0]);
    }
  }

  private void series(Line line) {
    String[] words = line.words(2, 4);
    boolean slurp = false;
    boolean development = false;
    for (int i = 2; i < words.length; i++) {
      slurp |= words[i].equals("slurp");
      development |= words[i].equals("development");
      if (!words[i].equals("slurp") && !words[i].equals("development")) {
        throw line.wrong("not slurp or development: " + words[i]);
      }
    }
    String id = words[0].toLowerCase(Locale.ROOT);
    Series one = new Series(series.size(), id, words[1], slurp, development);
    if (series.put(id, one) != null) {
      throw line.wrong("twice: " + id);
    }
  }

  /** Without LocalDate.parse, whose formatters take longer to load than the whole catalogue. */
  private static LocalDate date(Line line) {
    String[] parts = line.value().split("-");
    try {
      return LocalDate.of(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException e) {
      throw line.wrong("not a date: " + line.rest);
    }
  }
}
