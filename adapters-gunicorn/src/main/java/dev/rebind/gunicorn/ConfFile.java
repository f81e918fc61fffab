package dev.rebind.gunicorn;

import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Ignore;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.syntax.python.PythonAssignment;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import dev.rebind.syntax.python.PythonToken;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One configuration file, read: the application that it names, and what stands in the way. */
final class ConfFile {
  static final String SETTING = "wsgi_app";

  private final SourceText source;
  private final PythonFile python;
  private final List<Finding> findings = new ArrayList<>();
  private final @Nullable Literal literal;

  private ConfFile(SourceText source) {
    this.source = source;
    this.python = PythonFile.parse(source.text());
    this.literal = read();
  }

  static ConfFile of(SourceText source) {
    return new ConfFile(source);
  }

  SourceText source() {
    return source;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The string that names the application, when it is one that may be edited. */
  Optional<Literal> literal() {
    return Optional.ofNullable(literal);
  }

  Optional<Site> site() {
    return literal().flatMap(Literal::site);
  }

  List<Ignore> ignores() {
    List<Ignore> ignores = new ArrayList<>();
    for (PythonToken token : python.tokens()) {
      if (token.kind() == PythonToken.Kind.COMMENT) {
        Ignore.read(source, token.span()).ifPresent(ignores::add);
      }
    }
    return ignores;
  }

  private @Nullable Literal read() {
    misspelt();
    Optional<Doubt> doubt = new Certainty(source, python).doubt();
    if (doubt.isPresent()) {
      Doubt why = doubt.get();
      say(why.code(), why.severity(), why.at(), "wsgi_app is left alone: " + why.why() + ".");
      return null;
    }
    return python.bindings(SETTING).stream()
        .filter(binding -> binding.statement().isTopLevel())
        .findFirst()
        .flatMap(binding -> Literal.of(source, binding))
        .map(this::told)
        .orElse(null);
  }

  private Literal told(Literal found) {
    findings.addAll(found.findings());
    return found;
  }

  /** Settings are matched exactly, so that {@code WSGI_APP} is a variable of no consequence. */
  private void misspelt() {
    for (PythonStatement statement : python.statements()) {
      for (PythonAssignment.Name name : names(statement)) {
        if (name.name().equalsIgnoreCase(SETTING) && !name.name().equals(SETTING)) {
          say(
              Codes.NOT_A_SETTING,
              Severity.WARNING,
              name.span(),
              "gunicorn knows wsgi_app in lower case only, so "
                  + name.name()
                  + " names no application.");
        }
      }
    }
  }

  private static List<PythonAssignment.Name> names(PythonStatement statement) {
    return statement.isModuleLevel()
        ? statement.assignment().map(PythonAssignment::names).orElse(List.of())
        : List.of();
  }

  private void say(Code code, Severity severity, Span at, String message) {
    findings.add(Finding.of(code, severity, source.path(), at, message));
  }
}
