package dev.rebind.command;

import dev.rebind.catalogue.ServiceTrait;
import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.spi.Rewrite;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rewrites the places of one file, each as a change of its own. */
final class CommandRewrite {
  private final CommandFile file;
  private final List<Change> changes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  CommandRewrite(CommandFile file) {
    this.file = file;
  }

  Rewrite run(List<Flip> decided) {
    for (Place place : file.places()) {
      decided.stream()
          .filter(flip -> !flip.kept() && flip.site().id().equals(place.site().id()))
          .findFirst()
          .ifPresent(flip -> one(place, flip));
    }
    return new Rewrite(changes, findings);
  }

  private void one(Place place, Flip flip) {
    Doubt doubt = place.doubt();
    if (doubt != null) {
      refuse(flip, doubt.code(), doubt.why());
      return;
    }
    Place.Beside beside = place.settings();
    boolean script = place.site().binding() instanceof Binding.Script;
    if (script && !fits(beside.callable(), flip.target().binding())) {
      refuse(
          flip, Codes.CALLABLE, "'callable' asks the script for another name than the module has");
      return;
    }
    if (beside.pyargv() && flip.target().traits().contains(ServiceTrait.IGNORES_ARGV)) {
      refuse(
          flip,
          Codes.PYARGV,
          "the script reads sys.argv and the module does not, so pyargv would be lost");
      return;
    }
    Optional<EditSet> edits = place.binder().apply(flip.target().binding().toString());
    if (edits.isEmpty()) {
      refuse(flip, Codes.NOT_EDITABLE, "the word is quoted in a way that Rebind does not edit");
      return;
    }
    change(place, flip, edits.get());
  }

  private void change(Place place, Flip flip, EditSet edits) {
    List<Finding> notes = new ArrayList<>(place.notes());
    Place.Beside beside = place.settings();
    if (beside.gunicorn()) {
      GunicornReading.arguments(flip.site(), flip.target().binding()).ifPresent(notes::add);
    }
    if (!beside.startTime() && flip.target().traits().contains(ServiceTrait.START_TIME)) {
      notes.add(
          Finding.of(
              Codes.START_TIME,
              Severity.WARNING,
              flip.site(),
              "This service needs 'start-time = %t' in a uWSGI configuration file, by script and by"
                  + " module alike."));
    }
    String title = "load " + flip.target().binding() + " instead of " + flip.site().binding();
    Change change = Change.edit(title, file.source().path(), edits, List.of(flip));
    Change noted = change.withNotes(notes);
    changes.add(place.review() ? noted.withReview() : noted);
  }

  private static boolean fits(String callable, Binding target) {
    return callable.equals("application")
        || (target instanceof Binding.Module module && module.attribute().equals(callable));
  }

  private void refuse(Flip flip, Code code, String why) {
    findings.add(
        Finding.of(
            code,
            Severity.WARNING,
            flip.site(),
            "Not changed to " + flip.target().binding() + ": " + why + "."));
  }
}
