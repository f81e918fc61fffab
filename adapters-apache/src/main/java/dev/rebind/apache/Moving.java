package dev.rebind.apache;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Match;
import dev.rebind.catalogue.ModulePath;
import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.spi.Rewrite;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Moves the aliases of one file, each together with those that share a guard with it. */
final class Moving {
  private final ConfFile file;
  private final List<Alias> aliases;
  private final Map<Alias, Draft> drafts = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Moving(ConfFile file) {
    this.file = file;
    this.aliases = Alias.of(file);
  }

  static Rewrite of(ConfFile file, List<Flip> decided) {
    Moving moving = new Moving(file);
    moving.draft(decided);
    moving.spread();
    moving.finish();
    return new Rewrite(moving.changes, moving.findings);
  }

  private void draft(List<Flip> decided) {
    Map<SiteId, Flip> open = new TreeMap<>();
    decided.stream().filter(flip -> !flip.kept()).forEach(flip -> open.put(flip.site().id(), flip));
    Following following = new Following(file, aliases);
    for (Alias alias : aliases) {
      Flip flip = open.get(alias.site().id());
      if (flip != null) {
        Draft draft = new Draft(alias, flip);
        drafts.put(alias, draft);
        file.broken().ifPresent(at -> draft.refuse(unmatched()));
        callable(draft).ifPresent(draft::refuse);
        following.follow(draft);
      }
    }
  }

  private static Doubt unmatched() {
    return new Doubt(
        Codes.SECTIONS,
        "A section of this file ends that was not begun, or never ends, so it is not known what guards this alias.");
  }

  /** mod_wsgi calls {@code application} unless it is told another name. */
  private Optional<Doubt> callable(Draft draft) {
    String wanted = attribute(draft.target());
    Optional<String> told =
        file.directives().stream()
            .filter(one -> one.is("wsgicallableobject"))
            .map(one -> one.argument(0))
            .filter(name -> !name.equals(wanted))
            .findFirst();
    String option = "callable-object=";
    Optional<String> own =
        draft.alias().directive().words().stream()
            .map(Word::text)
            .filter(word -> word.startsWith(option) && !word.equals(option + wanted))
            .findFirst();
    boolean other = !wanted.equals("application");
    if (told.isEmpty() && own.isEmpty() && !other) {
      return Optional.empty();
    }
    return Optional.of(
        new Doubt(
            Codes.CALLABLE,
            "The module's callable is %s, and %s; set the callable and the file together by hand."
                .formatted(
                    wanted,
                    told.or(() -> own)
                        .map(name -> "this file tells mod_wsgi to look for " + name)
                        .orElse("mod_wsgi looks for application"))));
  }

  private static String attribute(String target) {
    List<String> tail = Value.literal(target).tail();
    return Catalogue.bundled().find(tail) instanceof Match.Found found
        ? found.script().target().map(ModulePath::attribute).orElse("application")
        : "application";
  }

  /** A doubt about one is a doubt about all that must move with it. */
  private void spread() {
    boolean again = true;
    while (again) {
      again = false;
      for (Draft draft : drafts.values()) {
        for (Alias partner : draft.partners()) {
          Draft other = drafts.get(partner);
          if (draft.doubt().isEmpty() && (other == null || other.doubt().isPresent())) {
            draft.refuse(
                new Doubt(
                    Codes.SHARED,
                    "A section that guards it guards %s too, which stays; move both by hand."
                        .formatted(partner.text())));
            again = true;
          }
        }
      }
    }
  }

  private void finish() {
    List<List<Draft>> groups = new ArrayList<>();
    Set<Alias> done = new LinkedHashSet<>();
    for (Draft draft : drafts.values()) {
      if (draft.doubt().isEmpty() && !done.contains(draft.alias())) {
        Set<Alias> group = group(draft.alias());
        done.addAll(group);
        groups.add(group.stream().map(drafts::get).toList());
      }
    }
    groups.forEach(this::together);
    List<List<Draft>> sound = groups.stream().filter(Moving::sound).toList();
    sound.forEach(group -> watch(List.of(group)));
    watch(sound.stream().filter(Moving::sound).toList());
    groups.stream().filter(Moving::sound).forEach(this::change);
    for (Draft draft : drafts.values()) {
      draft.doubt().ifPresent(why -> findings.add(refused(draft.alias().site(), why)));
    }
  }

  private static boolean sound(List<Draft> group) {
    return group.stream().allMatch(draft -> draft.doubt().isEmpty());
  }

  private static Set<Edit> edits(List<Draft> group) {
    Set<Edit> edits = new LinkedHashSet<>();
    group.forEach(draft -> edits.addAll(draft.edits()));
    return edits;
  }

  /** One guard cannot follow two scripts to two places. */
  private void together(List<Draft> group) {
    Set<Edit> edits = edits(group);
    if (edits.stream().map(Edit::span).distinct().count() < edits.size()) {
      group.forEach(draft -> draft.refuse(apart(draft)));
    }
  }

  /** Refuses what would have a guard speak of an alias that is none of its business. */
  private void watch(List<List<Draft>> groups) {
    List<Draft> all = groups.stream().flatMap(List::stream).toList();
    Set<Alias> moved = new LinkedHashSet<>();
    all.forEach(draft -> moved.add(draft.alias()));
    for (Coverage.Breach breach : Coverage.breaches(file, edits(all), moved)) {
      Doubt doubt =
          new Doubt(
              Codes.SHARED,
              "%s would no longer guard the same aliases once the files have their new names; give each folder a section of its own and move them by hand."
                  .formatted(breach.guard().shown()));
      for (List<Draft> group : groups) {
        boolean part =
            group.stream()
                .anyMatch(
                    draft ->
                        draft.alias().equals(breach.alias())
                            || draft.edits().stream()
                                .anyMatch(
                                    edit -> edit.span().equals(breach.guard().target().at())));
        if (part) {
          group.forEach(draft -> draft.refuse(doubt));
        }
      }
    }
  }

  private Set<Alias> group(Alias first) {
    Set<Alias> group = new LinkedHashSet<>();
    List<Alias> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      Alias alias = open.remove(0);
      if (group.add(alias)) {
        drafts.forEach(
            (other, draft) -> {
              if (draft.partners().contains(alias)
                  || Objects.requireNonNull(drafts.get(alias)).partners().contains(other)) {
                open.add(other);
              }
            });
      }
    }
    return group;
  }

  private void change(List<Draft> group) {
    List<Flip> flips = group.stream().map(Draft::flip).toList();
    Flip first = flips.get(0);
    String title = "load " + first.target().binding() + " instead of " + first.site().binding();
    List<Finding> notes = new ArrayList<>();
    group.forEach(draft -> unguarded(draft).ifPresent(notes::add));
    group.forEach(draft -> templated(draft).ifPresent(notes::add));
    Change change = Change.edit(title, file.source().path(), EditSet.of(edits(group)), flips);
    changes.add(notes.isEmpty() ? change : change.withReview().withNotes(notes));
  }

  private static Doubt apart(Draft draft) {
    return new Doubt(
        Codes.SHARED,
        "A section that guards %s guards other scripts too, whose modules lie elsewhere; give each a section of its own."
            .formatted(draft.alias().text()));
  }

  private Optional<Finding> unguarded(Draft draft) {
    Value target = Value.literal(draft.target());
    boolean guarded =
        Guard.all(file).stream()
            .filter(guard -> draft.alias().sees(guard.section()) && guard.grants(file))
            .anyMatch(
                guard ->
                    guard.reaches(target) == Reach.YES
                        || guard.reaches(draft.alias().value()) == Reach.YES);
    boolean location =
        file.directives().stream()
            .filter(one -> one.grants() && draft.alias().sees(one))
            .flatMap(one -> one.within("location").stream())
            .anyMatch(one -> draft.alias().directive().argument(0).startsWith(one.argument(0)));
    return guarded || location
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Codes.UNGUARDED,
                Severity.NOTE,
                draft.alias().site(),
                "No section of this file lets Apache read %s; see that another file does, or it answers 403."
                    .formatted(draft.target())));
  }

  private Optional<Finding> templated(Draft draft) {
    return file.templated()
        ? Optional.of(
            Finding.of(
                Codes.TEMPLATE,
                Severity.NOTE,
                draft.alias().site(),
                "Tags of a template choose lines of this file, and Rebind reads it as if all were there; look at each branch."))
        : Optional.empty();
  }

  private static Finding refused(Site site, Doubt doubt) {
    return Finding.of(doubt.code(), Severity.NOTE, site, doubt.why());
  }
}
