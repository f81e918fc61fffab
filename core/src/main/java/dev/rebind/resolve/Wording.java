package dev.rebind.resolve;

import dev.rebind.catalogue.Answer;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.NeverReason;
import dev.rebind.catalogue.Row;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ScriptState;
import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import java.time.LocalDate;
import java.util.Locale;

/** The sentences that say why a script's site is left alone at a release. */
record Wording(Site site, Script script, String release) {

  /** ", from nova 30.0.0 (2024.2 Dalmatian) on", for the first release with the module. */
  static String since(Script script) {
    for (Row row : script.history()) {
      if (row.module()) {
        String series = row.series() == null ? "" : " (" + row.series().name() + ")";
        return " from %s %s%s on".formatted(script.service().distribution(), row.version(), series);
      }
    }
    return "";
  }

  Finding notYet(Answer.NotYet answer) {
    String since = answer.since() == null ? "no release has it yet" : "it needs " + answer.since();
    if (site.binding() instanceof Binding.Module bound
        && answer.target().equals(new ModulePath(bound.module(), bound.attribute()))) {
      // What is not there has been said.
      String sentence = since.substring(0, 1).toUpperCase(Locale.ROOT) + since.substring(1) + ".";
      return finding(Codes.NOT_YET, answer.state(), sentence);
    }
    return finding(
        Codes.NOT_YET,
        answer.state(),
        "%s would become %s, which is not in %s: %s."
            .formatted(script.name(), answer.target(), release, since));
  }

  Finding pointRelease(Answer.Available answer) {
    return finding(
        Codes.POINT_RELEASE,
        answer.state(),
        "%s would become %s, but of %s only %s and later have it; if that is installed, say --release %s=%s."
            .formatted(
                script.name(),
                answer.target(),
                answer.release(),
                answer.from(),
                script.service().name(),
                answer.from()));
  }

  Finding never(Answer.Never answer) {
    String why =
        answer.reason() == NeverReason.SUPERSEDED
            ? "its API moved to another distribution"
                + script.successor().map(s -> " (" + s + ")").orElse("")
            : answer.reason() == NeverReason.REMOVED
                ? "its API was removed and nothing replaces it"
                : "no release of " + script.service().name() + " has a module path for it";
    String note = script.note().isEmpty() ? "" : " " + script.note();
    return finding(
        Codes.NO_MODULE,
        answer.state(),
        "%s has nothing to move to: %s.%s".formatted(script.name(), why, note));
  }

  Finding unverified(Answer.Unverified answer, LocalDate through) {
    return Finding.of(
        Codes.UNVERIFIED,
        Severity.NOTE,
        site,
        "What %s has for %s is not known (the catalogue ends %s)%s; nothing is written. Name the module with --map if you know it."
            .formatted(
                release,
                script.name(),
                through,
                answer.below() == null ? "" : "; the newest known is " + answer.below().version()));
  }

  /** A script that the release does not have is broken; else the site works as it stands. */
  private Finding finding(dev.rebind.model.Code code, ScriptState state, String message) {
    boolean gone = state == ScriptState.NONE;
    return Finding.of(
        code,
        gone ? Severity.BROKEN : Severity.NOTE,
        site,
        message + (gone ? " The release has no such script either." : ""));
  }
}
