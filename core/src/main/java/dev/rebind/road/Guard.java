package dev.rebind.road;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The one place where an adapter's crash is caught: it becomes a finding that names the adapter.
 */
final class Guard {
  <T> Optional<T> call(
      BindingAdapter adapter,
      String where,
      String doing,
      Supplier<T> work,
      List<Finding> findings) {
    try {
      T answer = work.get();
      if (answer != null) {
        return Optional.of(answer);
      }
      findings.add(crashed(adapter, where, doing + " answered null"));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      findings.add(crashed(adapter, where, doing + " failed: " + e));
    }
    return Optional.empty();
  }

  /** What {@code question} answers; {@code crashed} where an adapter crashes over it. */
  boolean holds(BooleanSupplier question, boolean crashed) {
    try {
      return question.getAsBoolean();
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return crashed;
    }
  }

  private static Finding crashed(BindingAdapter adapter, String where, String what) {
    return Finding.of(
        Faults.CRASHED,
        Severity.BROKEN,
        where,
        Span.at(0),
        "The adapter " + adapter.id() + " is at fault, not this file: " + what + ".");
  }
}
