package dev.rebind.pbr;

import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonBlock;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonToken;
import java.util.stream.Stream;

/** What a plain import of a module leaves under a name. */
final class OnImport {
  private OnImport() {}

  /** The bindings that give it something other than None. */
  static Stream<PythonBinding> bindings(PythonFile python, String name) {
    return python.bindings(name).stream()
        .filter(PythonBinding::definesOnImport)
        .filter(binding -> binding.statement().block().stream().noneMatch(b -> named(python, b)));
  }

  /**
   * Whether a block runs under special names only, each of them asked for: {@code __name__ ==
   * "__main__" or __name__.startswith("_mod_wsgi")}, which no import has.
   */
  private static boolean named(PythonFile python, PythonBlock block) {
    boolean asks = block.kind() == PythonBlock.Kind.IF || block.kind() == PythonBlock.Kind.ELIF;
    int names = 0;
    int alternatives = 1;
    for (PythonToken token : block.header()) {
      asks &= !token.is(python.text(), "!=") && !token.is(python.text(), "not");
      names += token.is(python.text(), "__name__") ? 1 : 0;
      alternatives += token.is(python.text(), "or") ? 1 : 0;
    }
    return (asks && names >= alternatives)
        || block.parent().filter(outer -> named(python, outer)).isPresent();
  }
}
