package dev.rebind.gunicorn;

import dev.rebind.model.Binding;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Form;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.syntax.app.GunicornApp;
import dev.rebind.syntax.python.PythonAssignment;
import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonExpression;
import dev.rebind.syntax.python.PythonString;
import dev.rebind.text.Edit;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one plain string that {@code wsgi_app} is set to. */
record Literal(PythonString string, Span trimmed, @Nullable Site bound, @Nullable Finding problem) {

  /** Why the value of this assignment is no plain string of one line; empty when it is. */
  static Optional<String> refusal(SourceText source, PythonBinding binding) {
    boolean alone =
        binding
            .statement()
            .assignment()
            .filter(PythonAssignment.class::isInstance)
            .filter(one -> one.assignsOnly(ConfFile.SETTING))
            .isPresent();
    if (!alone) {
      return Optional.of(
          "it is bound by something else than one assignment of its own (" + kind(binding) + ")");
    }
    PythonExpression value = binding.value().orElse(null);
    if (value == null) {
      return Optional.of("no value is assigned");
    }
    if (value.kind() != PythonExpression.Kind.STRING || value.string() == null) {
      return Optional.of("its value is " + form(value.kind()) + ", known only when the file runs");
    }
    PythonString string = value.string();
    if (source.opaque().stream().anyMatch(value.span()::overlaps)) {
      return Optional.of("a template fills in its value");
    }
    if (string.isTriple() || string.inside().of(source.text()).indexOf('\n') >= 0) {
      return Optional.of("its value is a string of several lines");
    }
    return string.value().isEmpty()
        ? Optional.of("its string names characters by escapes")
        : Optional.empty();
  }

  private static String kind(PythonBinding binding) {
    return switch (binding.kind()) {
      case ASSIGNMENT -> "several targets";
      case AUGMENTED -> "an augmented assignment";
      case TARGET -> "a tuple, a loop or a with statement";
      case IMPORT -> "an import";
      case FUNCTION -> "a function";
      case CLASS -> "a class";
      case DELETION -> "del";
    };
  }

  private static String form(PythonExpression.Kind kind) {
    return switch (kind) {
      case BYTES -> "bytes, not a string";
      case F_STRING -> "an f-string";
      case CONCATENATION -> "several strings joined";
      case PARENTHESISED -> "in parentheses";
      case NAME, ATTRIBUTE -> "another name";
      case CALL -> "a call";
      case NONE -> "None";
      default -> "an expression";
    };
  }

  /** The string of a binding that has no refusal. */
  static Optional<Literal> of(SourceText source, PythonBinding binding) {
    PythonString string = binding.value().map(PythonExpression::string).orElse(null);
    if (string == null || string.value().isEmpty()) {
      return Optional.empty();
    }
    String value = string.value().get();
    GunicornApp app = GunicornApp.read(value);
    Span at = trimmed(source, string);
    String path = source.path();
    if (app.binding() == null) {
      Finding refused =
          Finding.of(
              Codes.NOT_AN_APP,
              Severity.BROKEN,
              path,
              at,
              "gunicorn cannot load '" + value.strip() + "': " + app.why() + ".");
      return Optional.of(new Literal(string, at, null, refused));
    }
    Binding bound = app.binding();
    SiteId id = new SiteId(path, ConfFile.SETTING);
    Site site = new Site(id, at, bound, Set.of(Form.MODULE, Form.CALL), null);
    return Optional.of(new Literal(string, at, site, problem(site, app)));
  }

  private static @Nullable Finding problem(Site site, GunicornApp app) {
    if (app.isPath()) {
      return say(
          Codes.SCRIPT,
          Severity.BROKEN,
          site,
          "gunicorn cannot load " + site.binding() + ": " + app.why() + ".");
    }
    return Arguments.warning(site, site.binding()).orElse(null);
  }

  private static Finding say(Code code, Severity severity, Site site, String message) {
    return Finding.of(code, severity, site, message);
  }

  Optional<Site> site() {
    return Optional.ofNullable(bound);
  }

  List<Finding> findings() {
    return problem == null ? List.of() : List.of(problem);
  }

  /** The edit that names another application; quotes and blanks around the name stay. */
  Edit replace(String text) {
    boolean asWritten = string.value().filter(value -> value.length() == length()).isPresent();
    return asWritten ? Edit.replace(trimmed, text) : string.replace(text);
  }

  private int length() {
    return string.inside().length();
  }

  private static Span trimmed(SourceText source, PythonString string) {
    String inside = string.inside().of(source.text());
    String bare = inside.strip();
    int start = string.inside().start() + inside.indexOf(bare);
    return new Span(start, start + bare.length());
  }
}
