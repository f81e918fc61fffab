package dev.rebind.cli;

import dev.rebind.model.Finding;
import dev.rebind.road.Plan;
import java.util.List;

/**
 * What was read and planned for one check, diff or apply.
 *
 * @param findings those of the plan, and what the command adds
 */
record Survey(Request request, Base base, Plan plan, List<Finding> findings) {
  Survey {
    findings = List.copyOf(findings);
  }
}
