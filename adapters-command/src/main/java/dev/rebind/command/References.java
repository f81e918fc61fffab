package dev.rebind.command;

import dev.rebind.model.Value;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a word that something else fills in, by their look. */
final class References {
  /** Kubernetes' {@code $(NAME)}, Compose's {@code $NAME} and {@code ${NAME}}, a template's tag. */
  private static final Pattern CONTAINER =
      Pattern.compile("\\$\\([A-Za-z_]\\w*\\)|\\$\\{[^}\\n]*\\}|\\$[A-Za-z_]\\w*|\\{\\{.*?\\}\\}");

  /** What uWSGI expands in a value, also on a command line. */
  private static final Pattern UWSGI = Pattern.compile("[%$@]\\([^)]*\\)");

  private References() {}

  /** The same excerpt, with what a container's runtime fills in as opaque. */
  static Excerpt marked(Excerpt excerpt) {
    TreeSet<Span> opaque = new TreeSet<>(excerpt.opaque());
    Matcher matcher = CONTAINER.matcher(excerpt.text());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (excerpt.opaque().stream().noneMatch(span::overlaps)) {
        opaque.add(span);
      }
    }
    return new Excerpt(
        excerpt.path(),
        excerpt.name(),
        excerpt.key(),
        excerpt.text(),
        excerpt.pieces(),
        List.copyOf(opaque),
        excerpt.escape());
  }

  /**
   * A value as uWSGI takes it: {@code %(name)}, {@code $(NAME)} and {@code @(file)} are filled in.
   */
  static Value uwsgi(Value value) {
    List<Value.Part> parts = new ArrayList<>();
    for (Value.Part part : value.parts()) {
      if (!(part instanceof Value.Literal)) {
        parts.add(part);
        continue;
      }
      Matcher matcher = UWSGI.matcher(part.text());
      int from = 0;
      while (matcher.find()) {
        parts.add(new Value.Literal(part.text().substring(from, matcher.start())));
        parts.add(new Value.Reference(matcher.group()));
        from = matcher.end();
      }
      parts.add(new Value.Literal(part.text().substring(from)));
    }
    return new Value(parts);
  }
}
