package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.List;

/** A shell script of its own: {@code exec uwsgi ...}. */
final class ShellFile implements Carrier {
  @Override
  public Carried read(SourceText file) {
    Span all = new Span(0, file.text().length());
    Excerpt text = Excerpt.plain(file, all, "command", "sh");
    ShellText.Whole whole = ShellText.whole(text, "sh");
    Span fault = whole.fault();
    if (fault == null) {
      return Carried.of(whole.invocations());
    }
    String message = "What is opened here is never closed, so the script is not read from here on.";
    Finding finding = Finding.of(Codes.NOT_READ, Severity.WARNING, file.path(), fault, message);
    return new Carried(whole.invocations(), List.of(finding));
  }
}
