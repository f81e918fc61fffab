package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A shell script of its own: {@code exec uwsgi ...}. */
final class ShellFile implements Carrier {
  @Override
  public Carried read(SourceText file) {
    Span all = new Span(0, file.text().length());
    Excerpt text = Excerpt.plain(file, all, "command", "sh");
    ShellText.Whole whole = ShellText.whole(text, "sh");
    List<Finding> findings = new ArrayList<>();
    NotRead reader = new NotRead(file, findings);
    Span fault = whole.fault();
    if (fault != null) {
      reader.say(
          Severity.WARNING,
          fault,
          "What is opened here is never closed, so the script is not read from here on.");
    }
    for (Span document : whole.documents()) {
      if (document.of(file.text()).contains("wsgi-file")) {
        reader.say(
            Severity.NOTE,
            document,
            "This here-document names a WSGI script, and Rebind reads no here-documents of a script;"
                + " look at it yourself.");
      }
    }
    return new Carried(whole.invocations(), findings);
  }
}
