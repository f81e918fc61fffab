package dev.rebind.syntax.python;

import dev.rebind.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place where a name gets a value.
 *
 * @param right what a plain assignment gives it, or null
 * @param source where an import takes it from, or null
 */
public record PythonBinding(
    String name,
    Span span,
    Kind kind,
    PythonStatement statement,
    @Nullable PythonExpression right,
    @Nullable Imported source) {
  /** How the name is bound. */
  public enum Kind {
    /** {@code NAME = value}, annotated or not, also one of several targets. */
    ASSIGNMENT,
    /** {@code NAME += value}: bound before. */
    AUGMENTED,
    /** In a tuple, or by {@code for}, {@code with}, {@code except}, {@code :=}. */
    TARGET,
    IMPORT,
    FUNCTION,
    CLASS,
    /** {@code del NAME}. */
    DELETION,
  }

  /**
   * Where an import takes a name from.
   *
   * @param module as written, leading points included
   * @param attribute the name in it, or null when the module itself is bound
   */
  public record Imported(String module, @Nullable String attribute) {}

  public Optional<PythonExpression> value() {
    return Optional.ofNullable(right);
  }

  public Optional<Imported> imported() {
    return Optional.ofNullable(source);
  }

  /**
   * Whether it gives the name, on a plain import of the module, something that may be an
   * application: not under a test of {@code __name__}, and not {@code None}.
   */
  public boolean definesOnImport() {
    boolean mainOnly = statement.block().map(PythonBlock::isMainOnly).orElse(false);
    boolean none = right != null && right.kind() == PythonExpression.Kind.NONE;
    boolean binds = kind != Kind.DELETION && kind != Kind.AUGMENTED;
    return binds && !mainOnly && !none && statement.isModuleLevel();
  }
}
