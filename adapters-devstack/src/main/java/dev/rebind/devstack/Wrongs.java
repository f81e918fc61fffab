package dev.rebind.devstack;

import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.syntax.shell.ShellQuote;
import dev.rebind.syntax.shell.Word;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with a service before anything moves, with a fix where one is sure. */
final class Wrongs {
  private final Service service;
  private final List<Finding> findings = new ArrayList<>();

  private Wrongs(Service service) {
    this.service = service;
  }

  static List<Finding> of(Service service) {
    Wrongs wrongs = new Wrongs(service);
    service.writes().forEach(wrongs::write);
    service.removals().forEach(wrongs::removal);
    service.setters().forEach(wrongs::setter);
    service.starts().forEach(wrongs::start);
    return wrongs.findings;
  }

  private void write(Call call) {
    Word second = call.argument(1).orElse(null);
    if (second == null || !call.countable()) {
      findings.add(elsewhere(call.file(), call.command().span(), call.helper().function()));
      return;
    }
    List<Optional<Binding>> bindings = service.bindings(call);
    if (bindings.stream().anyMatch(Optional::isEmpty)) {
      findings.add(elsewhere(call.file(), second.span(), call.helper().function()));
      return;
    }
    if (!service.bindsModules(call)) {
      return;
    }
    Optional<Binding.Module> odd =
        bindings.stream()
            .flatMap(Optional::stream)
            .map(Binding.Module.class::cast)
            .filter(module -> !Written.isTaken(module))
            .findFirst();
    if (odd.isPresent()) {
      findings.add(
          Finding.of(
              Codes.TAKEN_FOR_A_FILE,
              Severity.BROKEN,
              call.file().path(),
              second.span(),
              "%s takes %s for a file: it knows pkg.module:name and nothing else. Name a module that holds the application."
                  .formatted(call.helper().function(), odd.get())));
    } else if (call.name().isEmpty() && !call.mayHaveNoSite()) {
      nameless(call, second);
    }
  }

  /** Behind a colon uWSGI reads a port, so a socket named after a module path is none. */
  private void nameless(Call call, Word second) {
    Optional<String> name = Names.missing(service, call);
    Finding finding =
        Finding.of(
            Codes.NAME_MISSING,
            Severity.BROKEN,
            call.file().path(),
            second.span(),
            "%s is given a module path and no name, so socket and site are named after the path and nothing connects. %s"
                .formatted(
                    call.helper().function(),
                    name.map(one -> "Pass the name " + one + ".")
                        .orElse("Pass a name as its last argument.")));
    findings.add(
        name.map(one -> fixed(finding, "name " + one, call.file(), List.of(Names.give(call, one))))
            .orElse(finding));
  }

  private void removal(Call call) {
    List<Call> writes = service.writesOf(call);
    boolean modules = !writes.isEmpty() && writes.stream().allMatch(service::bindsModules);
    Set<String> expected = new TreeSet<>();
    for (Call write : writes) {
      Optional<String> name = service.writtenName(write);
      if (name.isEmpty() && write.name().isEmpty()) {
        name = Names.missing(service, write);
      }
      if (name.isEmpty()) {
        expected.clear();
        break;
      }
      expected.add(name.get());
    }
    Optional<String> right =
        expected.size() == 1 ? Optional.of(expected.iterator().next()) : Optional.empty();
    Word second = call.argument(1).orElse(null);
    if (second == null) {
      say(call, Codes.NO_NAME, call.command().span(), right, modules, "no name");
      return;
    }
    List<Optional<Binding>> bindings = service.bindings(call);
    boolean module = bindings.stream().anyMatch(one -> one.orElse(null) instanceof Binding.Module);
    if (module) {
      boolean variable = call.variable() != null;
      String what = variable ? "a variable that holds a module path" : "a module path";
      say(call, Codes.NOT_A_NAME, second.span(), right, modules || writes.isEmpty(), what);
      return;
    }
    Optional<String> literal = second.literal();
    if (literal.isPresent()) {
      boolean path = literal.get().indexOf('/') >= 0;
      String name = literal.get().substring(literal.get().lastIndexOf('/') + 1);
      boolean site = writes.stream().anyMatch(write -> !write.mayHaveNoSite());
      if (right.isPresent() && site && !expected.contains(name)) {
        say(call, Codes.STALE_NAME, second.span(), right, modules, "the name " + name);
      } else if (path && right.isPresent() && modules) {
        say(call, Codes.NOT_A_NAME, second.span(), right, true, "the path of a script");
      }
      return;
    }
    Optional<String> name = service.basename(call);
    if (name.isPresent() && right.isPresent()) {
      if (!right.equals(name)) {
        say(call, Codes.STALE_NAME, second.span(), right, modules, "the name " + name.get());
      } else if (modules) {
        say(call, Codes.NOT_A_NAME, second.span(), right, true, "the path of a script");
      }
    }
  }

  /** A fix is offered where nothing is to move; else the move itself puts it right. */
  private void say(
      Call call, Code code, Span at, Optional<String> right, boolean fixable, String what) {
    String message =
        "remove_uwsgi_config is given %s, so the site stays enabled. %s"
            .formatted(
                what,
                right
                    .map(name -> "Pass the name that the site is written under: " + name + ".")
                    .orElse("Pass the name that the site is written under."));
    if (code == Codes.NOT_A_NAME && what.startsWith("the path")) {
      message =
          "remove_uwsgi_config is given the path of a script, where DevStack wants a name: %s."
              .formatted(right.orElse("the script's own"));
    }
    Finding finding = Finding.of(code, Severity.WARNING, call.file().path(), at, message);
    if (fixable && right.filter(Names::isSafe).isPresent()) {
      String name = right.get();
      finding =
          fixed(finding, "remove the site " + name, call.file(), List.of(Names.give(call, name)));
    }
    findings.add(finding);
  }

  /** A module path under the key of a file. */
  private void setter(Setter setter) {
    List<Optional<Binding>> bindings = bindings(setter.variable(), setter.inline());
    boolean modules =
        !bindings.isEmpty()
            && bindings.stream().allMatch(one -> one.orElse(null) instanceof Binding.Module);
    if (setter.setsFile() && modules) {
      findings.add(
          fixed(
              Finding.of(
                  Codes.TAKEN_FOR_A_FILE,
                  Severity.BROKEN,
                  setter.file().path(),
                  setter.key().span(),
                  "A module path is set as wsgi-file, and uWSGI looks for a file of that name. Set it as module."),
              "set module",
              setter.file(),
              List.of(ShellQuote.replace(setter.key(), "module"))));
    } else if (bindings.stream().anyMatch(Optional::isEmpty)) {
      findings.add(elsewhere(setter.file(), setter.value().span(), "uWSGI"));
    }
  }

  private void start(Start start) {
    List<Optional<Binding>> bindings =
        start.variable() == null ? List.of(start.binding()) : bindings(start.variable(), null);
    if (bindings.stream().anyMatch(Optional::isEmpty)) {
      findings.add(elsewhere(start.file(), start.operand(), "uWSGI"));
    }
  }

  private List<Optional<Binding>> bindings(@Nullable Variable variable, @Nullable Written inline) {
    if (variable != null) {
      return service.values().getOrDefault(variable, List.of(Optional.empty()));
    }
    return inline == null ? List.of() : List.of(inline.binding());
  }

  private static Finding elsewhere(ShellFile file, Span at, String who) {
    return Finding.of(
        Codes.ELSEWHERE,
        Severity.NOTE,
        file.path(),
        at,
        "What %s gets here comes from somewhere else, so it is not known what it binds. Look at what passes it."
            .formatted(who));
  }

  private static Finding fixed(Finding finding, String title, ShellFile file, List<Edit> edits) {
    return finding.withFix(
        Change.edit(title + " in " + file.path(), file.path(), EditSet.of(edits), List.of()));
  }
}
