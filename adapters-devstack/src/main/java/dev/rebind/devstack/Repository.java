package dev.rebind.devstack;

import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the scripts of one repository say of bindings, read together.
 *
 * @param files the scripts that bash would read to their end
 * @param broken the others, of which nothing else is taken
 * @param oldHelpers whether the repository itself defines the helpers, and they know no module
 *     paths
 */
record Repository(
    String root,
    List<ShellFile> files,
    List<ShellFile> broken,
    List<SourceText> templates,
    List<Assigned> assigned,
    List<Call> calls,
    List<Setter> setters,
    List<Start> starts,
    List<Use> uses,
    boolean oldHelpers) {

  static Repository read(Scope scope) {
    List<ShellFile> files = new ArrayList<>();
    List<ShellFile> broken = new ArrayList<>();
    List<SourceText> templates = new ArrayList<>();
    for (String path : scope.paths()) {
      SourceText source = scope.text(path).orElse(null);
      if (source == null) {
        continue;
      }
      if (Layout.isTemplate(path)) {
        templates.add(source);
        continue;
      }
      ShellFile file = ShellFile.read(source);
      (file.sound() ? files : broken).add(file);
    }
    List<Assigned> assigned = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    List<Setter> setters = new ArrayList<>();
    List<Start> starts = new ArrayList<>();
    List<Use> uses = new ArrayList<>();
    boolean defines = false;
    boolean knows = false;
    for (ShellFile file : files) {
      ScriptReader reader = new ScriptReader(file);
      reader.read();
      assigned.addAll(reader.assigned);
      calls.addAll(reader.calls);
      setters.addAll(reader.setters);
      starts.addAll(reader.starts);
      uses.addAll(reader.uses);
      defines |= reader.definesHelper;
      knows |= reader.helperKnowsModules;
    }
    return new Repository(
        scope.root(),
        files,
        broken,
        templates,
        assigned,
        calls,
        setters,
        starts,
        uses,
        defines && !knows);
  }
}
