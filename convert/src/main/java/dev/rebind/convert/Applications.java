package dev.rebind.convert;

import dev.rebind.Rebind;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a configuration loads, by module.
 *
 * @param modules by the site's key: {@code wsgi}, {@code mount:/v2}, {@code wsgi_app}
 * @param findings why others are not known by a module
 */
record Applications(Map<String, Binding.Module> modules, List<Finding> findings) {

  static Applications of(SourceText file, Rebind rebind, Settings settings) {
    String path = file.path();
    Plan plan = rebind.plan(Map.of(path, file.bytes()), settings);
    Map<String, Binding.Module> modules = new TreeMap<>();
    for (SiteReport report : plan.sites()) {
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

  Optional<Binding.Module> get(String key) {
    return Optional.ofNullable(modules.get(key));
  }
}
