package dev.rebind.apache;

import dev.rebind.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what else has to change when an alias moves, and whether that is sure. */
final class Following {
  private final ConfFile file;
  private final List<Alias> aliases;
  private final List<Guard> guards;

  Following(ConfFile file, List<Alias> aliases) {
    this.file = file;
    this.aliases = aliases;
    this.guards = Guard.all(file);
  }

  void follow(Draft draft) {
    for (Guard guard : guards) {
      if (draft.alias().sees(guard.section())) {
        guard(draft, guard);
      }
    }
    for (Directive directive : file.directives()) {
      if (!directive.is("wsgiscriptalias", "wsgiscriptaliasmatch")
          && Guard.of(directive).isEmpty()) {
        mention(draft, directive);
      }
    }
  }

  private void guard(Draft draft, Guard guard) {
    Alias alias = draft.alias();
    Value target = Value.literal(draft.target());
    Reach now = guard.reaches(alias.value());
    Reach then = guard.reaches(target);
    boolean named = guard.names(alias);
    if (now == Reach.UNKNOWN) {
      draft.refuse(
          new Doubt(
              Codes.VARIABLE,
              "Whether %s covers %s is known only when it is filled in; move both by hand."
                  .formatted(guard.shown(), alias.text())));
    } else if (now == Reach.NO) {
      if (then != Reach.NO && guard.restricts(file)) {
        draft.refuse(
            new Doubt(
                Codes.FORBIDDEN,
                "%s may keep Apache from serving %s; see to it, then move the alias by hand."
                    .formatted(guard.shown(), draft.target())));
      }
    } else if (!stays(guard, target)) {
      if (named) {
        move(draft, guard);
      } else {
        draft.refuse(unsure(guard, alias));
      }
    }
  }

  /** Whether its own argument, whatever the folders around it become, fits the target too. */
  private static boolean stays(Guard guard, Value target) {
    Directive bare =
        new Directive(
            guard.section().name(), guard.section().at(), guard.section().words(), true, List.of());
    return Guard.of(bare).filter(one -> one.reaches(target) == Reach.YES).isPresent();
  }

  private static Doubt unsure(Guard guard, Alias alias) {
    boolean pattern = guard.expression() || Reach.wild(guard.target().text());
    return pattern
        ? new Doubt(
            Codes.PATTERN,
            "%s fits %s, but its pattern is more than that name; move both by hand."
                .formatted(guard.shown(), alias.text()))
        : new Doubt(
            Codes.SHARED,
            "%s covers more than the folder of %s and not the module's file; give that folder a section of its own and move the alias by hand."
                .formatted(guard.shown(), alias.text()));
  }

  private void move(Draft draft, Guard guard) {
    for (Alias other : aliases) {
      if (other != draft.alias()
          && other.sees(guard.section())
          && guard.reaches(other.value()) != Reach.NO) {
        draft.partners().add(other);
      }
    }
    Optional<Directive> tenant =
        guard.folder()
            ? file.directives().stream().filter(one -> served(one, guard, draft)).findFirst()
            : Optional.empty();
    tenant.ifPresent(
        one ->
            draft.refuse(
                new Doubt(
                    Codes.SHARED,
                    "%s also covers what %s serves, so it cannot follow %s."
                        .formatted(
                            guard.shown(), one.words().get(0).text(), draft.alias().text()))));
    draft.edits().add(guard.target().replace(guard.renamed(draft.target())));
  }

  /** Whether a directive serves other files of the guard's folder. */
  private static boolean served(Directive directive, Guard guard, Draft draft) {
    boolean alias = directive.is("alias", "aliasmatch", "scriptalias", "scriptaliasmatch");
    if ((!alias && !directive.is("documentroot")) || directive.words().isEmpty()) {
      return false;
    }
    Word last = directive.words().get(directive.words().size() - 1);
    boolean same = last.text().equals(draft.alias().text());
    Value inside = new Value(join(last.value()));
    return !same && Reach.folder(guard.target().value(), inside) == Reach.YES;
  }

  /** Some file below what is served. */
  private static List<Value.Part> join(Value value) {
    List<Value.Part> parts = new ArrayList<>(value.parts());
    parts.add(new Value.Literal(value.toString().endsWith("/") ? "x" : "/x"));
    return parts;
  }

  /** Other directives that name the file: two kinds follow, the rest are left to a person. */
  private void mention(Draft draft, Directive directive) {
    for (Word word : directive.words()) {
      if (!mentions(word.text(), draft.alias().text())) {
        continue;
      }
      boolean whole = word.text().equals(draft.alias().text());
      if (whole && follows(directive)) {
        draft.edits().add(word.replace(draft.target()));
        aliases.stream()
            .filter(other -> other != draft.alias() && other.text().equals(word.text()))
            .forEach(draft.partners()::add);
      } else {
        draft.refuse(
            new Doubt(
                Codes.NAMED,
                "%s names %s too, and Rebind does not know what for; move both by hand."
                    .formatted(shown(directive), draft.alias().text())));
      }
    }
  }

  private static String shown(Directive directive) {
    return directive.section() ? "<" + directive.name() + ">" : directive.name();
  }

  /** A file that is loaded ahead, and one that an alias hands to mod_wsgi by its handler. */
  private boolean follows(Directive directive) {
    return directive.is("wsgiimportscript")
        || (directive.is("alias")
            && file.directives().stream()
                .filter(one -> one.is("sethandler") && one.argument(0).equals("wsgi-script"))
                .flatMap(one -> one.within("location").stream())
                .anyMatch(one -> one.argument(0).equals(directive.argument(0))));
  }

  private static boolean mentions(String text, String path) {
    Matcher matcher = Pattern.compile(Pattern.quote(path) + "(?![\\w./-])").matcher(text);
    return matcher.find();
  }
}
