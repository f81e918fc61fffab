package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.text.SourceText;
import java.util.List;

/**
 * What one script says of bindings by itself, whatever else its repository holds. The lists are
 * empty where bash would not read the script to its end.
 *
 * @param telling the commands whose text may speak of a binding at all; most do not
 * @param definesHelper whether it defines DevStack's helpers
 * @param helperKnowsModules whether those that it defines know module paths
 */
record Script(
    ShellFile file,
    List<Assigned> assigned,
    List<Call> calls,
    List<Setter> setters,
    List<Start> starts,
    List<Companion> companions,
    Uses uses,
    List<ShellCommand> telling,
    boolean definesHelper,
    boolean helperKnowsModules) {

  static Script read(SourceText source) {
    ShellFile file = ShellFile.read(source);
    ScriptReader reader = new ScriptReader(file);
    if (file.sound()) {
      reader.read();
    }
    return reader.script();
  }
}
