package dev.rebind.apache;

import dev.rebind.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section that speaks of files: {@code <Directory>}, {@code <Files>}, and their {@code Match}
 * forms, which {@code ~} writes too.
 */
record Guard(Directive section, boolean folder, boolean expression, Word target) {
  private static final Pattern ONE_NAME = Pattern.compile("\\^((?:[\\w-]|\\\\?\\.)+)\\$");

  static Optional<Guard> of(Directive section) {
    if (!section.section() || section.words().isEmpty()) {
      return Optional.empty();
    }
    boolean tilde = section.argument(0).equals("~") && section.words().size() > 1;
    Word target = section.words().get(tilde ? 1 : 0);
    return switch (section.name()) {
      case "directory" -> Optional.of(new Guard(section, true, tilde, target));
      case "directorymatch" -> Optional.of(new Guard(section, true, true, target));
      case "files" -> Optional.of(new Guard(section, false, tilde, target));
      case "filesmatch" -> Optional.of(new Guard(section, false, true, target));
      default -> Optional.empty();
    };
  }

  static List<Guard> all(ConfFile file) {
    return file.directives().stream().map(Guard::of).flatMap(Optional::stream).toList();
  }

  /** The section with its argument, for people. */
  String shown() {
    return "<" + section.name() + (expression ? " ~ " : " ") + target.text() + ">";
  }

  /** Whether it speaks of the file at a path, as far as the folders around it let it. */
  Reach reaches(Value path) {
    Reach mine = reachesAlone(path);
    if (mine == Reach.NO) {
      return mine;
    }
    for (Directive outer : section.around()) {
      Reach reach = Guard.of(outer).map(guard -> guard.reachesAlone(path)).orElse(Reach.YES);
      if (reach != Reach.YES) {
        return reach;
      }
    }
    return mine;
  }

  private Reach reachesAlone(Value path) {
    if (target.escaped() && !expression) {
      return Reach.UNKNOWN;
    }
    if (folder) {
      return expression ? folderExpression(path) : Reach.folder(target.value(), path);
    }
    String name = Alias.nameOf(path.toString());
    return expression ? Reach.expression(target.value(), name) : Reach.name(target.value(), name);
  }

  private Reach folderExpression(Value path) {
    return path.asLiteral().isPresent()
        ? Reach.expression(target.value(), Reach.folderOf(path.toString()) + "/")
        : Reach.UNKNOWN;
  }

  /** Whether it names the alias's file, or its folder, and nothing else. */
  boolean names(Alias alias) {
    if (folder) {
      return !expression && Reach.trimmed(target.text()).equals(alias.folder());
    }
    Matcher matcher = ONE_NAME.matcher(target.text());
    String only = expression ? (matcher.matches() ? matcher.group(1) : "") : target.text();
    return (expression ? only.replace("\\.", ".") : only).equals(alias.fileName());
  }

  /** What it has to say instead, so that it speaks of the file at {@code path}. */
  String renamed(String path) {
    if (folder) {
      return Reach.folderOf(path) + (target.text().endsWith("/") ? "/" : "");
    }
    String name = Alias.nameOf(path);
    return expression ? "^" + name.replace(".", "\\.") + "$" : name;
  }

  boolean grants(ConfFile file) {
    return file.directives().stream().anyMatch(one -> one.isIn(section) && one.grants());
  }

  boolean restricts(ConfFile file) {
    return file.directives().stream().anyMatch(one -> one.isIn(section) && one.restricts());
  }
}
