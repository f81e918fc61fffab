package dev.rebind.command;

import dev.rebind.model.Finding;
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
    List<Finding> findings = new ArrayList<>();
    NotRead reader = new NotRead(file, findings);
    for (Span line : Lines.of(file.text())) {
      Matcher matcher = LINE.matcher(line.of(file.text()));
      if (matcher.matches()) {
        Span command = new Span(line.start() + matcher.start(2), line.end());
        String key = matcher.group(1);
        found.addAll(reader.shell(Excerpt.plain(file, command, "command", key), key));
      }
    }
    return new Carried(found, findings);
  }
}
