package dev.rebind.spi;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The changes that an adapter proposes, each independent of the others, and why some are missing.
 */
public record Rewrite(List<Change> changes, List<Finding> findings) {
  public Rewrite {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  public static Rewrite none() {
    return new Rewrite(List.of(), List.of());
  }

  public static Rewrite join(Collection<Rewrite> all) {
    List<Change> changes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Rewrite one : all) {
      changes.addAll(one.changes);
      findings.addAll(one.findings);
    }
    return new Rewrite(changes, findings);
  }
}
