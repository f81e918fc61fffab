package dev.rebind.pbr;

import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The packages that a new module needs: those that are there, those to be made, and plain modules
 * in their place.
 *
 * @param name the module's own name, which must not hide one of its package's
 */
record PackagePath(NewFiles made, PythonPackage service, String packageName, String name) {

  /** What is in the way; empty when {@link #make} may be called. */
  Optional<String> objection(boolean move) {
    String at = service.folder();
    for (String part : parts()) {
      at = at + "/" + part;
      String plain = at + ".py";
      String init = at + "/__init__.py";
      if (made.exists(plain) && !made.exists(init)) {
        if (!move) {
          return Optional.of(
              ("%s is a plain module, so nothing can lie below it; --move makes it %s, or --module"
                      + " SCRIPT=%s.NAME chooses another place")
                  .formatted(plain, init, service.name()));
        }
        Optional<String> why = immovable(plain);
        if (why.isPresent()) {
          return why;
        }
      }
    }
    return hidden(at);
  }

  /** Code that means something else one folder further down. */
  private Optional<String> immovable(String plain) {
    if (made.project.files().isLink(plain)) {
      return Optional.of(plain + " is a symbolic link, which --move does not follow");
    }
    boolean utf8 =
        made.project
            .files()
            .text(plain)
            .filter(file -> file.charset().equals(StandardCharsets.UTF_8))
            .isPresent();
    if (!utf8) {
      return Optional.of(plain + " is not UTF-8, so it cannot be written anew byte for byte");
    }
    PythonFile python = PythonFile.parse(made.text(plain).orElse(""));
    for (PythonStatement statement : python.statements()) {
      boolean relative =
          statement.tokens().size() > 1
              && statement.tokens().get(0).is(python.text(), "from")
              && statement.tokens().get(1).of(python.text()).startsWith(".");
      boolean asksForFile =
          statement.tokens().stream().anyMatch(token -> token.is(python.text(), "__file__"));
      if (relative || asksForFile) {
        return Optional.of(
            "%s cannot become a package as it is: it has %s, which would mean another place there"
                .formatted(plain, relative ? "a relative import" : "__file__"));
      }
    }
    return Optional.empty();
  }

  /** Importing a module sets its name in its package, over what the package had there. */
  private Optional<String> hidden(String folder) {
    String text = made.text(folder + "/__init__.py").or(() -> made.text(folder + ".py")).orElse("");
    boolean bound =
        text.contains(name)
            && PythonFile.parse(text).bindings(name).stream()
                .anyMatch(binding -> binding.definesOnImport());
    return bound
        ? Optional.of(
            "%s has a %s of its own, which the new module would hide; --module SCRIPT=%s.NAME chooses another name"
                .formatted(packageName, name, packageName))
        : Optional.empty();
  }

  void make() {
    String at = service.folder();
    for (String part : parts()) {
      at = at + "/" + part;
      String init = at + "/__init__.py";
      if (made.exists(init)) {
        continue;
      }
      if (made.exists(at + ".py")) {
        made.move(at + ".py", init);
      } else if (made.project.files().list(at + "/").stream().noneMatch(p -> p.endsWith(".py"))) {
        made.create(init, "");
      }
    }
  }

  private String[] parts() {
    return packageName.equals(service.name())
        ? new String[0]
        : packageName.substring(service.name().length() + 1).split("\\.");
  }
}
