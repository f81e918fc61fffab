package dev.rebind.apache;

import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which guard speaks of which alias, before some edits and after them. */
final class Coverage {
  /** A guard that would speak of an alias as it did not before, or the other way round. */
  record Breach(Alias alias, Guard guard) {}

  private Coverage() {}

  static List<Breach> breaches(ConfFile file, Collection<Edit> edits, Set<Alias> moved) {
    SourceText source = file.source();
    String text = EditSet.of(edits).applyTo(source.text());
    ConfFile after = ConfFile.of(SourceText.of(source.path(), text));
    List<Alias> aliases = Alias.of(file);
    List<Alias> later = Alias.of(after);
    List<Guard> guards = Guard.all(file);
    List<Guard> then = Guard.all(after);
    boolean same = aliases.size() == later.size() && guards.size() == then.size();
    List<Breach> breaches = new ArrayList<>();
    for (int i = 0; i < aliases.size(); i++) {
      for (int j = 0; j < guards.size(); j++) {
        Guard guard = guards.get(j);
        if (!same) {
          breaches.add(new Breach(aliases.get(i), guard));
          continue;
        }
        Reach old = guard.reaches(aliases.get(i).value());
        Reach now = then.get(j).reaches(later.get(i).value());
        boolean opens =
            moved.contains(aliases.get(i))
                && guard.target().text().equals(then.get(j).target().text())
                && !guard.restricts(file);
        if (old != now && !opens && aliases.get(i).sees(guard.section())) {
          breaches.add(new Breach(aliases.get(i), guard));
        }
      }
    }
    return breaches;
  }
}
