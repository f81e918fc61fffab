package dev.rebind.uwsgi;

import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonExpression;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import dev.rebind.syntax.python.PythonToken;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A module whose dict {@code applications}, or the one that it gives the module {@code uwsgi},
 * uWSGI loads in place of the attribute it was asked for (uwsgi_uwsgi_loader in pyloader.c). A
 * script is never asked for it.
 */
final class Multiapp {
  private static final String NAME = "applications";

  /** What is certainly no dict. */
  private static final Set<PythonExpression.Kind> OTHERS =
      EnumSet.of(
          PythonExpression.Kind.STRING,
          PythonExpression.Kind.BYTES,
          PythonExpression.Kind.F_STRING,
          PythonExpression.Kind.CONCATENATION,
          PythonExpression.Kind.NUMBER,
          PythonExpression.Kind.NONE,
          PythonExpression.Kind.BOOLEAN,
          PythonExpression.Kind.LIST,
          PythonExpression.Kind.TUPLE,
          PythonExpression.Kind.SET,
          PythonExpression.Kind.LAMBDA);

  private Multiapp() {}

  /** Whether the module may have one, as far as its text tells; doubt counts. */
  static boolean may(String python) {
    if (!python.contains(NAME)) {
      return false;
    }
    PythonFile file = PythonFile.parse(python);
    return file.bindings(NAME).stream().anyMatch(Multiapp::mayBeDict)
        || !file.globalStatements(NAME).isEmpty()
        || file.statements().stream().anyMatch(each -> ofServer(each, python));
  }

  private static boolean mayBeDict(PythonBinding binding) {
    boolean callable =
        binding.kind() == PythonBinding.Kind.FUNCTION || binding.kind() == PythonBinding.Kind.CLASS;
    boolean module = binding.imported().filter(from -> from.attribute() == null).isPresent();
    boolean other = binding.value().filter(value -> OTHERS.contains(value.kind())).isPresent();
    return binding.definesOnImport() && !callable && !module && !other;
  }

  /** Whether a statement begins with {@code uwsgi.applications}. */
  private static boolean ofServer(PythonStatement statement, String python) {
    List<PythonToken> tokens = statement.tokens();
    return tokens.size() > 3
        && tokens.get(0).is(python, "uwsgi")
        && tokens.get(1).is(python, ".")
        && tokens.get(2).is(python, NAME);
  }
}
