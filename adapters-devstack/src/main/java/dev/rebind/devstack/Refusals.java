package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.Flip;
import dev.rebind.model.SiteId;
import dev.rebind.syntax.shell.Word;
import dev.rebind.syntax.shell.WordPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What speaks against moving a service. */
record Refusals(Service service, List<Flip> flips, Repository repository, Neighbours neighbours) {

  Optional<Refusal> first() {
    boolean scripts = !service.scripts().isEmpty();
    return oldHelpers()
        .or(this::otherUse)
        .or(this::notRead)
        .or(() -> scripts ? neighbour() : Optional.empty())
        .or(() -> scripts ? shadowed() : Optional.empty())
        .or(this::companion)
        .or(this::mixed)
        .or(() -> scripts ? unused() : Optional.empty())
        .or(() -> scripts ? calls() : Optional.empty())
        .or(this::notTaken);
  }

  private Optional<Refusal> oldHelpers() {
    return repository.oldHelpers() && !service.writes().isEmpty()
        ? refuse(
            Codes.OLD_HELPERS,
            "The helpers that this tree defines write wsgi-file whatever they are given: give them module paths and a name first.")
        : Optional.empty();
  }

  private Optional<Refusal> otherUse() {
    if (service.uses().isEmpty()) {
      return Optional.empty();
    }
    Use use = service.uses().get(0);
    return refuse(
        Codes.OTHER_USE,
        "%s is also used by %s in %s, which may want a path; it stays a script until that is gone."
            .formatted(use.variable().name(), use.what(), use.file().path()));
  }

  private Optional<Refusal> notRead() {
    for (ShellFile file : repository.broken()) {
      for (Variable variable : service.values().keySet()) {
        if (file.source().text().contains(variable.name())) {
          return refuse(
              Codes.NOT_READ,
              "%s speaks of %s and cannot be read to its end; mend that script first."
                  .formatted(file.path(), variable.name()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> neighbour() {
    for (Variable variable : service.values().keySet()) {
      Optional<String> path = neighbours.know(variable);
      if (path.isPresent()) {
        return refuse(
            Codes.OTHER_USE,
            "%s is also used in %s, which is not changed with this repository; it stays a script until that is gone, or read with it."
                .formatted(variable.name(), path.get()));
      }
    }
    return Optional.empty();
  }

  /** A function that calls another gives it its local variables, too. */
  private Optional<Refusal> shadowed() {
    for (Variable variable : service.values().keySet()) {
      for (Script script : repository.scripts()) {
        Optional<String> by = script.file().shadows(variable, service.functions(variable));
        if (by.isPresent()) {
          return refuse(
              Codes.ELSEWHERE,
              "%s in %s has a variable %s of its own and calls what uses this one, so the value is not always this."
                  .formatted(by.get(), script.file().path(), variable.name()));
        }
      }
    }
    return Optional.empty();
  }

  /** What else is said of the ini, or on the command line, was right for the script alone. */
  private Optional<Refusal> companion() {
    List<Companion> all = new ArrayList<>(service.companions());
    service.starts().forEach(start -> all.addAll(start.companions()));
    for (Flip flip : flips) {
      if (flip.site().binding() instanceof Binding.Script) {
        for (Companion companion : all) {
          Optional<String> objection = companion.objection(flip.target());
          if (objection.isPresent()) {
            return refuse(Codes.COMPANION, "It stays a script: %s.".formatted(objection.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** All of a service moves, or nothing of it. */
  private Optional<Refusal> mixed() {
    Set<SiteId> moving = new HashSet<>();
    Set<Optional<String>> names = new HashSet<>();
    for (Flip flip : flips) {
      moving.add(flip.site().id());
      names.add(Optional.ofNullable(flip.target().name()));
    }
    boolean stays = service.scripts().stream().anyMatch(place -> !moving.contains(place.id()));
    boolean unread =
        service.values().values().stream()
            .anyMatch(values -> values.stream().anyMatch(Optional::isEmpty));
    boolean both =
        !service.scripts().isEmpty()
            && service.places().stream().anyMatch(p -> p.binding() instanceof Binding.Module);
    if (stays || unread || both || names.size() > 1) {
      Set<String> keys = new TreeSet<>();
      service.places().forEach(place -> keys.add(place.id().toString()));
      return refuse(
          Codes.MIXED,
          "What is loaded here is set in several places, and not all of them can move: %s."
              .formatted(String.join(", ", keys)));
    }
    return Optional.empty();
  }

  private Optional<Refusal> unused() {
    return service.isUsed()
        ? Optional.empty()
        : refuse(
            Codes.NO_USE,
            "No call in this repository uses it, and whoever does needs a name with the module path. Move it together with its use.");
  }

  private Optional<Refusal> calls() {
    for (Call write : service.writes()) {
      if (!write.countable()) {
        return refuse(
            Codes.ELSEWHERE,
            "%s in %s is called with what may be no argument or several, so the place of the name is not known. Quote it."
                .formatted(write.helper().function(), write.file().path()));
      }
      if (write.name().filter(this::mayBeEmpty).isPresent()) {
        return refuse(
            Codes.ELSEWHERE,
            "The name that %s in %s is given may be empty, and then it is taken from the script. Write it out."
                .formatted(write.helper().function(), write.file().path()));
      }
      if (write.name().isEmpty() && service.basename(write).filter(Names::isSafe).isEmpty()) {
        return refuse(
            Codes.MIXED,
            "%s in %s would write under different names, one for each script that it may get."
                .formatted(write.helper().function(), write.file().path()));
      }
    }
    return Optional.empty();
  }

  /** A name that is nothing but variables of which none is set here. */
  private boolean mayBeEmpty(Word name) {
    Set<String> set = new TreeSet<>();
    for (Assigned assigned : repository.assigned()) {
      if (!assigned.value().word().literal().filter(String::isEmpty).isPresent()) {
        set.add(assigned.variable().name());
      }
    }
    return name.pieces().stream().noneMatch(piece -> piece.literal() && !piece.text().isEmpty())
        && Parameters.of(name).stream().map(WordPart.Parameter::name).noneMatch(set::contains);
  }

  private Optional<Refusal> notTaken() {
    for (Flip flip : flips) {
      boolean taken =
          flip.target().binding() instanceof Binding.Module module && Written.isTaken(module);
      if (!service.writes().isEmpty() && !taken) {
        return refuse(
            Codes.TAKEN_FOR_A_FILE,
            "DevStack's helpers would take %s for a file: they know pkg.module:name and nothing else."
                .formatted(flip.target().binding()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(dev.rebind.model.Code code, String message) {
    return Optional.of(new Refusal(code, message));
  }
}
