package dev.rebind.testkit;

import dev.rebind.Rebind;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import dev.rebind.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run of the whole road over files in memory. */
record Trial(Map<String, byte[]> before, Plan plan) {

  static Trial of(Adapters adapters, Map<String, byte[]> before, Settings settings) {
    return new Trial(before, Rebind.of(adapters).plan(before, settings));
  }

  /** Every file as the plan leaves it. */
  SortedMap<String, byte[]> after() {
    SortedMap<String, byte[]> after = new TreeMap<>(before);
    plan.files()
        .forEach(
            (path, file) -> {
              after.remove(path);
              file.after().ifPresent(text -> after.put(path, text.bytes()));
            });
    return after;
  }

  /** The findings as a fixture lists them. */
  List<String> findings() {
    return plan.findings().stream().map(this::line).toList();
  }

  private String line(Finding finding) {
    String place =
        plan.tree()
            .text(finding.path())
            .map(text -> position(text, finding))
            .orElse(finding.path());
    return place + " " + finding.code();
  }

  private static String position(SourceText text, Finding finding) {
    return finding.path() + ":" + text.position(finding.at().start());
  }

  /** The findings with their sentences, for a failure message. */
  String told() {
    StringBuilder out = new StringBuilder();
    for (Finding finding : plan.findings()) {
      out.append("  ").append(line(finding)).append(' ').append(finding.message()).append('\n');
    }
    return out.toString();
  }
}
