package dev.rebind.audit;

import dev.rebind.catalogue.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project.
 *
 * @param name the checkout's folder
 * @param service what the catalogue knows of it
 * @param releases how many releases its history was read at; 0 without one
 */
public record ProjectAudit(
    String name, @Nullable Service service, int releases, List<ScriptAudit> scripts) {
  public ProjectAudit {
    scripts = List.copyOf(scripts);
  }

  /** Whether every application has its module. */
  public boolean complete() {
    return scripts.stream().allMatch(script -> script.state().complete());
  }
}
