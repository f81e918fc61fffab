package dev.rebind.devstack;

import dev.rebind.model.Change;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Rewrite;
import dev.rebind.syntax.shell.ShellQuote;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The change of one service: its values, its calls' names and what removes its site. */
final class Moves {
  private final Service service;
  private final List<Flip> flips;
  private final Map<SiteId, Place> places = new TreeMap<>();
  private final SortedMap<String, List<Edit>> edits = new TreeMap<>();
  private final List<Finding> notes = new ArrayList<>();

  private Moves(Service service, List<Flip> flips) {
    this.service = service;
    this.flips = flips;
    service.places().forEach(place -> places.put(place.id(), place));
  }

  /**
   * @param flips the open flips of the service's sites, one at least
   */
  static Rewrite of(
      Service service,
      List<Flip> flips,
      Repository repository,
      Neighbours neighbours,
      Renames renames) {
    Optional<Refusal> refusal = new Refusals(service, flips, repository, neighbours).first();
    if (refusal.isPresent()) {
      return refuse(flips, refusal.get());
    }
    Moves moves = new Moves(service, flips);
    return moves.make(repository, renames);
  }

  private static Rewrite refuse(List<Flip> flips, Refusal refusal) {
    return new Rewrite(
        List.of(),
        flips.stream()
            .map(flip -> Finding.of(refusal.code(), Severity.NOTE, flip.site(), refusal.message()))
            .toList());
  }

  private Rewrite make(Repository repository, Renames renames) {
    for (Flip flip : flips) {
      Place place = places.get(flip.site().id());
      if (place == null) {
        return Rewrite.none();
      }
      place.edits().apply(flip.target().binding().toString()).forEach(e -> add(place, e));
      if (place.overridable()) {
        notes.add(overridable(flip));
      }
    }
    service.setters().stream()
        .filter(Setter::setsFile)
        .forEach(set -> add(set.file(), ShellQuote.replace(set.key(), "module")));
    for (Start start : service.starts()) {
      if (start.setsFile()) {
        add(start.file(), Edit.replace(start.optionAt(), "module"));
        start.dropped().forEach(edit -> add(start.file(), edit));
      }
    }
    if (!service.scripts().isEmpty()) {
      Optional<Refusal> refusal = name(repository, renames);
      if (refusal.isPresent()) {
        return refuse(flips, refusal.get());
      }
    }
    if (edits.values().stream().anyMatch(Moves::overlap)) {
      return refuse(
          flips,
          new Refusal(
              Codes.MIXED,
              "One of its calls stands inside a word of another, so that one change would undo the other. Take the two calls apart."));
    }
    SortedMap<String, FileChange> files = new TreeMap<>();
    edits.forEach((path, list) -> files.put(path, new FileChange.Modify(EditSet.of(list))));
    String title =
        "move %s to %s".formatted(flips.get(0).site().id().key(), flips.get(0).target().binding());
    return new Rewrite(List.of(new Change(title, files, flips, false, notes)), List.of());
  }

  /** Gives every call the name that it had from its script, or the one that is asked for. */
  private Optional<Refusal> name(Repository repository, Renames renames) {
    Map<Call, String> named = new TreeMap<>(Moves::order);
    for (Call write : service.writes()) {
      if (write.name().isPresent()) {
        write.literalName().ifPresent(name -> named.put(write, name));
        continue;
      }
      String old = service.basename(write).orElseThrow();
      String name = Optional.ofNullable(flips.get(0).target().name()).orElse(old);
      if (!name.equals(old)) {
        Optional<Refusal> refusal = renames.refusal(service, old, name, repository);
        if (refusal.isPresent()) {
          return refusal;
        }
        notes.addAll(renames.told(flips.get(0), old, name, repository));
      }
      named.put(write, name);
      add(write.file(), Names.give(write, name));
      if (isUpgrade(write)) {
        notes.add(notWritten(flips.get(0), write));
      }
    }
    for (Call removal : service.removals()) {
      List<String> names =
          service.writesOf(removal).stream()
              .map(named::get)
              .filter(java.util.Objects::nonNull)
              .distinct()
              .toList();
      boolean stands =
          removal.argument(1).flatMap(word -> word.literal()).filter(names::contains).isPresent();
      if (names.size() == 1 && !stands && isPath(removal)) {
        add(removal.file(), Names.give(removal, names.get(0)));
      }
    }
    return Optional.empty();
  }

  /** Whether the second argument is the service's own, or missing; a variable may hold a name. */
  private boolean isPath(Call removal) {
    Variable variable = removal.variable();
    if (variable != null) {
      return service.values().containsKey(variable);
    }
    return removal.argument(1).isEmpty() || service.basename(removal).isPresent();
  }

  private static int order(Call one, Call other) {
    int byPath = one.file().path().compareTo(other.file().path());
    return byPath != 0 ? byPath : one.command().span().compareTo(other.command().span());
  }

  private static boolean isUpgrade(Call call) {
    return call.file().path().matches("(?:.*/)?(?:upgrade|projects)\\b.*|.*upgrade[^/]*")
        && call.command().isConditional();
  }

  private static boolean overlap(List<Edit> edits) {
    List<Span> spans = edits.stream().distinct().map(Edit::span).sorted().toList();
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).end() > spans.get(i).start()) {
        return true;
      }
    }
    return false;
  }

  private void add(Place place, Edit edit) {
    edits.computeIfAbsent(place.id().path(), key -> new ArrayList<>()).add(edit);
  }

  private void add(ShellFile file, Edit edit) {
    edits.computeIfAbsent(file.path(), key -> new ArrayList<>()).add(edit);
  }

  private static Finding overridable(Flip flip) {
    return Finding.of(
        Codes.OVERRIDABLE,
        Severity.NOTE,
        flip.site(),
        "local.conf can still set %s to a script, and then the name beside it is right but the path is a file. Tell those who set it."
            .formatted(flip.site().id().key()));
  }

  private static Finding notWritten(Flip flip, Call call) {
    return Finding.of(
        Codes.NOT_WRITTEN_AGAIN,
        Severity.NOTE,
        flip.site(),
        "%s writes the ini under a condition: where an older one exists it may stay and keep the script. Write it anew in the upgrade."
            .formatted(call.file().path()));
  }
}
