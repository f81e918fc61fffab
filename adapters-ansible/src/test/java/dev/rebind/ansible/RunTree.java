package dev.rebind.ansible;

import dev.rebind.Rebind;
import dev.rebind.model.Finding;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Plan;
import java.nio.file.Path;

/** Shows what every adapter on the class path makes of a folder: {@code FOLDER [RELEASE]}. */
final class RunTree {
  private RunTree() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    Settings settings = Settings.standard().withReview(true);
    settings = args.length > 1 ? settings.withRelease(args[1]) : settings;
    Plan plan = Rebind.standard().plan(Path.of(args[0]), settings);
    System.out.print(plan.diff());
    for (Finding finding : plan.findings()) {
      System.out.printf(
          "%s:%s %s %s%n",
          finding.path(),
          plan.tree()
              .text(finding.path())
              .map(text -> text.position(finding.at().start()))
              .orElse(null),
          finding.code(),
          finding.message());
    }
    System.out.printf(
        "%d sites, %d ms%n", plan.sites().size(), (System.nanoTime() - start) / 1_000_000);
  }
}
