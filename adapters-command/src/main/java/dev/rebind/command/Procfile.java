package dev.rebind.command;

import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code web: gunicorn shop.wsgi}: a process type a line, its command run by a shell. */
final class Procfile implements Carrier {
  private static final Pattern LINE = Pattern.compile("\\uFEFF?([A-Za-z0-9_-]+):[ \\t]*(.*)");

  @Override
  public Carried read(SourceText file) {
    List<Invocation> found = new ArrayList<>();
    for (Span line : Lines.of(file.text())) {
      Matcher matcher = LINE.matcher(line.of(file.text()));
      if (matcher.matches()) {
        Span command = new Span(line.start() + matcher.start(2), line.end());
        String key = matcher.group(1);
        found.addAll(ShellText.read(Excerpt.plain(file, command, "command", key), key));
      }
    }
    return Carried.of(found);
  }
}
