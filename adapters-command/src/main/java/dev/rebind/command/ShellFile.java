package dev.rebind.command;

import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;

/** A shell script of its own: {@code exec uwsgi ...}. */
final class ShellFile implements Carrier {
  @Override
  public Carried read(SourceText file) {
    Span all = new Span(0, file.text().length());
    return Carried.of(ShellText.read(Excerpt.plain(file, all, "command", "sh"), "sh"));
  }
}
