package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.List;
import java.util.function.Supplier;

/** Says what of a carrier's text is not read, and why. */
final class NotRead {
  private final SourceText file;
  private final List<Finding> findings;

  NotRead(SourceText file, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  void say(Severity severity, Span at, String message) {
    findings.add(Finding.of(Codes.NOT_READ, severity, file.path(), at, message));
  }

  /** Words that no shell splits; what is said of a text where that cannot be done. */
  List<Word> words(Excerpt text, PlainWords.Dialect dialect) {
    if (PlainWords.isTooLong(text)) {
      tooLong(text);
      return List.of();
    }
    List<Word> words = PlainWords.read(text, dialect);
    if (Launch.isPossible(text.text())) {
      PlainWords.unclosed(text, dialect).ifPresent(this::unclosed);
    }
    return words;
  }

  /** The commands of a line that a shell runs. */
  List<Invocation> shell(Excerpt text, String key) {
    return shell(text, () -> ShellText.whole(text, key));
  }

  /** The same where line ends part words and no commands. */
  List<Invocation> oneLine(Excerpt text, String key) {
    return shell(text, () -> ShellText.oneLine(text, key));
  }

  private List<Invocation> shell(Excerpt text, Supplier<ShellText.Whole> reading) {
    if (!Launch.isPossible(text.text())) {
      return List.of();
    }
    if (PlainWords.isTooLong(text)) {
      tooLong(text);
      return List.of();
    }
    ShellText.Whole whole = reading.get();
    Span fault = whole.fault();
    if (fault != null) {
      unclosed(fault);
    }
    return whole.invocations();
  }

  private void tooLong(Excerpt text) {
    Span at = text.outer(Span.at(0)).orElse(Span.at(0));
    say(Severity.NOTE, at, "The command is longer than any that people write, and is not read.");
  }

  private void unclosed(Span at) {
    say(
        Severity.BROKEN,
        at,
        "What is opened here is never closed, so the command is not read from here on.");
  }
}
