package dev.rebind.convert;

import dev.rebind.Rebind;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Binding;
import dev.rebind.model.Finding;
import dev.rebind.model.Target;
import dev.rebind.resolve.Codes;
import dev.rebind.resolve.Outcome;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Plan;
import dev.rebind.road.SiteReport;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration loads, by module.
 *
 * @param modules by the site's key ({@code wsgi}, {@code mount:/v2}, {@code wsgi_app}), in the
 *     order of the file
 * @param findings why others are not known by a module
 */
record Applications(Map<String, Binding.Module> modules, List<Finding> findings) {

  static Applications of(SourceText file, Rebind rebind, Settings settings) {
    String path = file.path();
    Plan plan = rebind.plan(Map.of(path, file.bytes()), settings);
    Map<String, Binding.Module> modules = new LinkedHashMap<>();
    List<SiteReport> inOrder = new ArrayList<>(plan.sites());
    inOrder.sort(Comparator.comparing(report -> report.site().at()));
    for (SiteReport report : inOrder) {
      Target target = report.target();
      Binding binding = target == null ? report.site().binding() : target.binding();
      boolean loads = target != null || report.outcome() == Outcome.DONE;
      if (loads && binding instanceof Binding.Module module) {
        modules.put(report.site().id().key(), module);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : plan.findings()) {
      if (!finding.code().equals(Codes.MOVES) && !finding.code().equals(Codes.REVIEW)) {
        findings.add(finding);
      }
    }
    return new Applications(modules, List.copyOf(findings));
  }

  /** Whether one of them hands {@code sys.argv} to an option parser. */
  boolean parseArguments() {
    return modules.values().stream()
        .anyMatch(
            module -> Catalogue.bundled().parsesArguments(module.module(), module.attribute()));
  }

  Optional<Binding.Module> get(String key) {
    return Optional.ofNullable(modules.get(key));
  }
}
