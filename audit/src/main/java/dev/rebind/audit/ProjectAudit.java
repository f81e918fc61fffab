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
 * @param unread what of its declarations cannot be read, a sentence each
 * @param history why its history tells nothing or not all, a sentence; null where nothing is wrong
 */
public record ProjectAudit(
    String name,
    @Nullable Service service,
    int releases,
    List<ScriptAudit> scripts,
    List<String> unread,
    @Nullable String history) {
  public ProjectAudit {
    scripts = List.copyOf(scripts);
    unread = List.copyOf(unread);
  }

  /** Whether every application has its module, and all that is declared could be read. */
  public boolean complete() {
    return unread.isEmpty() && scripts.stream().allMatch(script -> script.state().complete());
  }
}
