package dev.rebind.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of what stands for what, from {@code options.txt}. */
final class Counterparts {
  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+(<->|->|<-)\\s+(\\S+)\\s+(\\S+)\\s*\\|\\s*(.*)");
  private static final List<Counterpart> ALL = read();

  private Counterparts() {}

  /** Every line, in the order of the file. */
  static List<Counterpart> all() {
    return ALL;
  }

  /** The line of a uWSGI option: its own before one for a beginning. */
  static Optional<Counterpart> ofUwsgi(String option) {
    List<Counterpart> found =
        ALL.stream().filter(Counterpart::toGunicorn).filter(one -> one.matches(option)).toList();
    return found.stream()
        .filter(one -> one.uwsgi().equals(option))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** The line of a gunicorn setting. */
  static Optional<Counterpart> ofGunicorn(String setting) {
    return ALL.stream()
        .filter(Counterpart::toUwsgi)
        .filter(one -> one.gunicorn().equals(setting))
        .findFirst();
  }

  private static List<Counterpart> read() {
    List<Counterpart> all = new ArrayList<>();
    try (InputStream in = Counterparts.class.getResourceAsStream("options.txt")) {
      if (in == null) {
        throw new IllegalStateException("the module lacks its table");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          all.add(line(line));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(all);
  }

  private static Counterpart line(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException("not a line of the table: " + line);
    }
    return new Counterpart(
        matcher.group(1),
        Counterpart.Arrow.of(matcher.group(2)),
        matcher.group(3),
        matcher.group(4),
        matcher.group(5).strip());
  }
}
