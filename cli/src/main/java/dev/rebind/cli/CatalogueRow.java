package dev.rebind.cli;

import dev.rebind.catalogue.Answer;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Factory;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Row;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ScriptState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One script of the catalogue as a list shows it.
 *
 * @param since the first release with the module; null where none is known
 * @param gone the first release without the script; null where it is still there
 * @param release null where no release was asked for
 */
record CatalogueRow(
    Script script,
    @Nullable Row since,
    @Nullable Row gone,
    @Nullable Release release,
    @Nullable Answer answer,
    Optional<Factory> factory) {

  static CatalogueRow of(Script script, Catalogue catalogue, @Nullable Release release) {
    List<Row> history = script.history();
    Row since = history.stream().filter(Row::module).findFirst().orElse(null);
    Row gone = null;
    for (Row row : history) {
      if (row.script().present()) {
        gone = null;
      } else if (gone == null && row.script() == ScriptState.NONE && hadScript(history, row)) {
        gone = row;
      }
    }
    return new CatalogueRow(
        script,
        since,
        gone,
        release,
        release == null ? null : catalogue.answer(script, release),
        release == null ? Optional.empty() : catalogue.factory(script, release));
  }

  private static boolean hadScript(List<Row> history, Row until) {
    return history.subList(0, history.indexOf(until)).stream()
        .anyMatch(row -> row.script().present());
  }

  /** Whether a word is the service's name or the script's. */
  boolean isNamed(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return script.service().name().equals(wanted)
        || script.service().distribution().equals(wanted)
        || script.name().equals(wanted);
  }

  /** Whether a word is a part of the script's or the module's name. */
  boolean mentions(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return script.name().toLowerCase(Locale.ROOT).contains(wanted)
        || script.aliases().stream().anyMatch(alias -> alias.contains(wanted))
        || module().toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** The module path; empty where no release has one. */
  String module() {
    return script.target().map(Object::toString).orElse("");
  }

  /** For people: the module path, or why there is none. */
  String moduleWords() {
    return script
        .target()
        .map(Object::toString)
        .orElse(script.never().map(why -> "(" + why.word() + ")").orElse(""));
  }

  static String words(@Nullable Row row) {
    return row == null ? "" : row.version() + (row.series() == null ? "" : " " + row.series().id());
  }

  /** One word that a program can compare, for the release asked for. */
  String state() {
    return answer == null
        ? ""
        : answer.match(
            there -> there.wholeSeries() ? "available" : "point-release",
            moved -> "other-module",
            notYet -> "not-yet",
            never -> "never",
            unknown -> "unverified");
  }

  /** A few words for people, for the release asked for. */
  String answerWords() {
    if (answer == null) {
      return "";
    }
    return answer.match(
        there -> "module" + script(there.state()) + point(there),
        moved -> moved.target() + script(moved.state()),
        notYet -> "no module yet" + script(notYet.state()),
        never -> "no module" + script(never.state()),
        unknown ->
            "not known"
                + (unknown.below() == null ? "" : " (newest known: " + unknown.below().version())
                + (unknown.below() == null ? "" : ")"));
  }

  private static String point(Answer.Available there) {
    return there.wholeSeries() || there.from() == null ? "" : ", from " + there.from() + " on";
  }

  private static String script(ScriptState state) {
    return state.present() ? ", script" : state == ScriptState.NONE ? ", no script" : "";
  }
}
