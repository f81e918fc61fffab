package dev.rebind.cli;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.resolve.Outcome;
import dev.rebind.road.SiteReport;
import dev.rebind.spi.Proof;
import dev.rebind.text.Position;
import dev.rebind.text.SourceText;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;

/** A report for people: {@code file:line:column: code sentence}, the line, and a caret. */
final class TextReport {
  private final Survey survey;
  private final Style style;
  private final Set<Finding> accepted;

  /**
   * @param accepted findings that a baseline holds, which are not shown
   */
  TextReport(Survey survey, Style style, Set<Finding> accepted) {
    this.survey = survey;
    this.style = style;
    this.accepted = accepted;
  }

  void print(PrintStream out) {
    for (Entry entry : Entry.of(survey)) {
      Finding finding = entry.finding();
      if (finding != null && accepted.contains(finding)) {
        continue;
      }
      print(entry, out);
    }
  }

  private void print(Entry entry, PrintStream out) {
    Optional<SourceText> text = survey.plan().tree().text(entry.path());
    Position at =
        text.map(source -> source.position(entry.at().start())).orElse(new Position(1, 1));
    String shown = Clean.line(survey.base().shown(entry.path()));
    String place = style.place(text.isEmpty() ? shown : shown + ":" + at);
    out.println(place + ": " + sentence(entry));
    if (text.isPresent() && text.get().text().length() > 0) {
      Snippet snippet = Snippet.of(text.get(), entry.at());
      String number = String.valueOf(at.line());
      out.println(style.quiet("  " + number + " |") + " " + snippet.line());
      out.println(
          style.quiet("  " + " ".repeat(number.length()) + " |")
              + " "
              + style.caret(snippet.caret()));
    }
    SiteReport site = entry.site();
    if (site != null && moving(site) && site.proof().verdict() == Proof.Verdict.NOT_PROVEN) {
      out.println("  Not proven by a second reader: " + Clean.line(site.proof().why()));
    }
  }

  private static boolean moving(SiteReport site) {
    return site.outcome() == Outcome.MOVES || site.outcome() == Outcome.REVIEW;
  }

  private String sentence(Entry entry) {
    Finding finding = entry.finding();
    if (finding != null) {
      String code = style.code(finding.severity(), finding.code().id());
      String mark = finding.severity() == Severity.BROKEN ? " broken:" : "";
      return code + mark + " " + Clean.sentence(Secrets.mask(finding.message()).text());
    }
    SiteReport site = java.util.Objects.requireNonNull(entry.site());
    String binding = Clean.sentence(Secrets.mask(site.site().binding().toString()).text());
    String evidence = site.evidence().isEmpty() ? "" : " (" + Clean.line(site.evidence()) + ")";
    return site.outcome() == Outcome.DONE
        ? "ok: " + binding + " is what it should be" + evidence + "."
        : site.outcome().words() + ": " + binding + ", silenced by a comment.";
  }
}
