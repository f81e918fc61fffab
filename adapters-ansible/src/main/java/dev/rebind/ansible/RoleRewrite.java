package dev.rebind.ansible;

import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Rewrite;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the changes of a role: one for each set of places that share a reader. */
final class RoleRewrite {
  private final Role role;
  private final Map<SiteId, Flip> flips = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** What has been said already; once a role is enough. */
  private final Set<Doubt> told = new HashSet<>();

  RoleRewrite(Role role, List<Flip> decided) {
    this.role = role;
    decided.forEach(flip -> flips.put(flip.site().id(), flip));
  }

  Rewrite run() {
    for (List<Place> bundle : Bundles.of(role.places())) {
      List<Flip> open = open(bundle);
      if (open.isEmpty()) {
        continue;
      }
      List<Finding> refusals = refusals(bundle, open);
      if (refusals.isEmpty()) {
        change(bundle, open);
      } else {
        findings.addAll(refusals);
      }
    }
    for (Worlds worlds : role.worlds()) {
      Rewrite rewrite = worlds.rewrite(flips);
      changes.addAll(rewrite.changes());
      findings.addAll(rewrite.findings());
    }
    return new Rewrite(changes, findings);
  }

  private List<Flip> open(List<Place> bundle) {
    List<Flip> open = new ArrayList<>();
    for (Place place : bundle) {
      Flip flip = flips.get(place.site().id());
      if (flip != null && !flip.kept()) {
        open.add(flip);
      }
    }
    return open;
  }

  private static List<Use> uses(List<Place> bundle) {
    Set<Use> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return bundle.stream().flatMap(place -> place.uses().stream()).filter(seen::add).toList();
  }

  private List<Finding> refusals(List<Place> bundle, List<Flip> open) {
    List<Finding> refusals = new ArrayList<>();
    for (Flip flip : open) {
      Doubt doubt = doubt(bundle, flip);
      if (doubt != null) {
        refusals.add(
            Finding.of(
                doubt.code(),
                Severity.NOTE,
                flip.site(),
                "%s would become %s, but %s."
                    .formatted(flip.site().binding(), flip.target().binding(), doubt.why())));
      }
    }
    return refusals;
  }

  private @Nullable Doubt doubt(List<Place> bundle, Flip flip) {
    Doubt shared = null;
    for (Place place : bundle) {
      boolean own = place.site().id().equals(flip.site().id());
      Optional<Doubt> doubt = place.doubt();
      if (own && doubt.isPresent()) {
        return doubt.get();
      }
      Flip other = flips.get(place.site().id());
      boolean moves = other != null && other.target().binding() instanceof Binding.Module;
      if (own && !moves) {
        return new Doubt(Codes.NOT_EDITABLE, "this place takes a module path alone");
      }
      if (!own && (doubt.isPresent() || !moves)) {
        shared =
            new Doubt(
                Codes.MIXED,
                place.site().id().key()
                    + " is read by the same line and stays a script, which would be lost");
      }
    }
    for (Use use : uses(bundle)) {
      if (use.kind() == Use.Kind.OTHER) {
        return new Doubt(
            Codes.READ_ELSEWHERE,
            use.text().path()
                + " reads the script's name for something else; change that by hand"
                + " first");
      }
      if (use.text().shared()) {
        return new Doubt(
            Codes.SHARED_NODE,
            "an anchor makes its reader in "
                + use.text().path()
                + " part of another place of the file, which would change with it");
      }
      if (use.outer().isEmpty()) {
        return new Doubt(
            Codes.NOT_EDITABLE, "its reader in " + use.text().path() + " cannot be edited");
      }
    }
    return shared;
  }

  private void change(List<Place> bundle, List<Flip> open) {
    Draft draft = new Draft();
    for (Place place : bundle) {
      Flip flip = flips.get(place.site().id());
      if (flip == null
          || flip.kept()
          || !(flip.target().binding() instanceof Binding.Module target)) {
        continue;
      }
      Optional<EditSet> written = place.write(target);
      if (written.isEmpty()) {
        open.forEach(
            one ->
                findings.add(
                    Finding.of(
                        Codes.NOT_EDITABLE,
                        Severity.NOTE,
                        one.site(),
                        "There is no room to write %s at %s; do it by hand."
                            .formatted(target, place.site().id().key()))));
        return;
      }
      draft.add(place.site().path(), written.get());
      draft.flip(flip);
      Optional<Doubt> note = place.note(target).filter(doubt -> told.add(doubt));
      note.ifPresent(doubt -> draft.note(note(place, doubt)));
      place
          .caution()
          .ifPresent(
              doubt -> {
                draft.review();
                draft.note(
                    Finding.of(doubt.code(), Severity.NOTE, place.site(), doubt.why() + "."));
              });
    }
    for (Use use : uses(bundle)) {
      use.outer().filter(set -> !set.isEmpty()).ifPresent(set -> draft.add(use.text().path(), set));
    }
    changes.add(draft.change(title(open)));
  }

  private static Finding note(Place place, Doubt doubt) {
    String why = Character.toUpperCase(doubt.why().charAt(0)) + doubt.why().substring(1);
    return Finding.of(doubt.code(), Severity.NOTE, place.site(), why + ".");
  }

  private static String title(List<Flip> open) {
    return open.stream()
        .map(flip -> flip.site().binding() + " becomes " + flip.target().binding())
        .collect(Collectors.joining(", "));
  }
}
