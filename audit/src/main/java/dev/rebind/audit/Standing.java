package dev.rebind.audit;

import dev.rebind.catalogue.Answer;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Factory;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Requirement;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ScriptState;
import dev.rebind.catalogue.Series;
import dev.rebind.catalogue.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a series has of one application, as its newest release has it.
 *
 * @param known whether the catalogue can say
 * @param script whether the script is there
 * @param modules the module paths that can be loaded, the first the one to choose
 * @param needs what must be installed for the first of them
 * @param notes what differs within the series
 */
record Standing(
    Series series,
    boolean known,
    boolean script,
    List<ModulePath> modules,
    @Nullable Requirement needs,
    List<String> notes) {
  Standing {
    modules = List.copyOf(modules);
    notes = List.copyOf(notes);
  }

  static Standing of(Script script, Series series, Catalogue catalogue) {
    return of(catalogue.answer(script, new Release.Tags(series)), series, new ArrayList<>());
  }

  private static Standing of(Answer answer, Series series, List<String> notes) {
    return answer.match(
        there -> {
          if (!there.wholeSeries()) {
            notes.add("Earlier releases of %s have no such module.".formatted(series.name()));
          }
          Version last = there.lastWithScript();
          boolean script = there.state().present();
          if (!script && last != null) {
            notes.add("Within %s the script is there through %s.".formatted(series.name(), last));
          }
          return new Standing(series, true, script, there.modules(), there.needs(), notes);
        },
        moved ->
            new Standing(
                series, true, moved.state().present(), moved.modules(), moved.needs(), notes),
        notYet -> new Standing(series, true, notYet.state().present(), List.of(), null, notes),
        never -> {
          boolean read = never.state() != ScriptState.UNVERIFIED;
          if (!read) {
            notes.add(unread(never.script(), series));
          }
          return new Standing(series, read, never.state().present(), List.of(), null, notes);
        },
        unverified -> {
          Optional<Answer> nearest = unverified.nearest();
          boolean later =
              unverified.why() == Answer.Why.LATER || unverified.why() == Answer.Why.UNREAD;
          if (nearest.isEmpty() || !later) {
            notes.add(unread(unverified.script(), series));
            return new Standing(series, false, false, List.of(), null, notes);
          }
          notes.add(
              "What %s has is not verified; the newest release that was read says so."
                  .formatted(series.name()));
          return of(nearest.get(), series, notes);
        });
  }

  private static String unread(Script script, Series series) {
    return "No release of %s is known in %s."
        .formatted(script.service().distribution(), series.name());
  }

  static Optional<Factory> factory(Script script, Series series, Catalogue catalogue) {
    return catalogue.factory(script, new Release.Tags(series));
  }
}
