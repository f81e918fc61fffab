package dev.rebind.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The options of a server: their names, and whether they take a value. */
final class OptionTable {
  /** Whether an option takes a value. */
  enum Arity {
    FLAG,
    VALUE,
    /** A value only when it is attached. */
    OPTIONAL,
    /** Versions differ. */
    UNSURE
  }

  /** An option by its name; a short form is found under its long name. */
  record Option(String name, Arity arity) {}

  private static final OptionTable UWSGI = uwsgi("uwsgi.txt");
  private static final OptionTable GUNICORN = gunicorn("gunicorn.txt");

  private final TreeMap<String, Option> names = new TreeMap<>();
  private final Map<Character, Option> letters = new TreeMap<>();

  private OptionTable() {}

  static OptionTable uwsgi() {
    return UWSGI;
  }

  static OptionTable gunicorn() {
    return GUNICORN;
  }

  /** The option of a long name, or of the beginning of one where that is enough to tell. */
  Optional<Option> named(String written) {
    Option exact = names.get(written);
    if (exact != null || written.isEmpty()) {
      return Optional.ofNullable(exact);
    }
    List<Option> alike =
        new ArrayList<>(names.tailMap(written).headMap(written + '\uFFFF').values());
    boolean one = alike.stream().map(Option::name).distinct().count() == 1;
    return one ? Optional.of(alike.get(0)) : Optional.empty();
  }

  Optional<Option> letter(char letter) {
    return Optional.ofNullable(letters.get(letter));
  }

  /** {@code name arity [letter]}; a letter that several names share is that of the first one. */
  private static OptionTable uwsgi(String resource) {
    OptionTable table = new OptionTable();
    for (String[] row : rows(resource)) {
      Option option = new Option(row[0], arity(row[1]));
      table.names.put(row[0], option);
      if (row.length > 2) {
        table.letters.putIfAbsent(row[2].charAt(0), option);
      }
    }
    return table;
  }

  /** {@code setting arity flag...}. */
  private static OptionTable gunicorn(String resource) {
    OptionTable table = new OptionTable();
    for (String[] row : rows(resource)) {
      Option option = new Option(row[0], arity(row[1]));
      for (int i = 2; i < row.length; i++) {
        if (row[i].startsWith("--")) {
          table.names.put(row[i].substring(2), option);
        } else {
          table.letters.put(row[i].charAt(1), option);
        }
      }
    }
    return table;
  }

  private static Arity arity(String word) {
    return Arity.valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }

  private static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = OptionTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the module lacks its resource " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(line.split(" "));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rows;
  }
}
