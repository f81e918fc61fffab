package dev.rebind.audit;

import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.Version;
import dev.rebind.pbr.ServiceProject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application of a project.
 *
 * @param script its script, or the distribution where it never had one
 * @param known what the catalogue knows of it
 * @param declared where the project declares the script; null where it does not
 * @param module the module path that is or should be there
 * @param file the module's file in the project; null where there is none
 * @param firstRelease the first release whose tree has the module; null where none has, or no
 *     history tells
 * @param lastScript the last release that declares the script; null likewise
 * @param references what in the project still names the script, beside its declaration
 */
public record ScriptAudit(
    String script,
    @Nullable Script known,
    ServiceProject.@Nullable Entry declared,
    String module,
    @Nullable String file,
    State state,
    @Nullable Version firstRelease,
    @Nullable Version lastScript,
    List<Reference> references) {
  public ScriptAudit {
    references = List.copyOf(references);
  }
}
