package dev.rebind.cli;

import dev.rebind.model.Change;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.SiteId;
import dev.rebind.resolve.Outcome;
import dev.rebind.road.SiteReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The message of one commit in the form that OpenStack's review asks for: a subject of one short
 * line, then why, then what, in lines of at most 72 units.
 */
final class CommitMessage {
  private static final int WIDTH = 72;
  private static final int SUBJECT = 50;

  private CommitMessage() {}

  /**
   * @param services whose bindings the changes move; empty where they move none
   */
  static String of(Set<String> services, List<Change> changes, Survey survey) {
    StringBuilder out = new StringBuilder(subject(services)).append("\n\n");
    List<Flip> flips = new ArrayList<>();
    for (Change change : changes) {
      change.flips().stream().filter(flip -> !flip.kept()).forEach(flips::add);
    }
    if (flips.isEmpty()) {
      changes.forEach(change -> item(out, Secrets.mask(change.title()).text()));
      return out.toString();
    }
    paragraph(
        out,
        "The WSGI scripts that pbr generates from wsgi_scripts are going away: packaging without"
            + " setup.py does not make them, and not every server can load them. A module path"
            + " works with each server and survives the removal of the script.");
    for (Flip flip : flips) {
      item(
          out,
          "%s: %s becomes %s"
              .formatted(
                  flip.site().path(),
                  Secrets.mask(flip.site().binding().toString()).text(),
                  flip.target().binding()));
    }
    Set<String> needs = new TreeSet<>();
    for (Flip flip : flips) {
      String need = flip.target().needs();
      if (need != null) {
        needs.add(need);
      }
    }
    if (!needs.isEmpty()) {
      out.append('\n');
      needs.forEach(need -> paragraph(out, "Needs " + need + "."));
    }
    left(out, services, survey);
    return out.toString();
  }

  private static String subject(Set<String> services) {
    if (services.isEmpty()) {
      return "Mend WSGI configuration";
    }
    String names = String.join(", ", services);
    String whole = "Load " + names + " by WSGI module path";
    return whole.length() <= SUBJECT || services.size() == 1
        ? whole
        : "Load %d services by WSGI module path".formatted(services.size());
  }

  /** What stays a script of the same services, and why. */
  private static void left(StringBuilder out, Set<String> services, Survey survey) {
    List<String> lines = new ArrayList<>();
    for (SiteReport report : survey.plan().sites()) {
      boolean stays =
          report.outcome() != Outcome.MOVES
              && report.outcome() != Outcome.DONE
              && services.contains(Commits.service(report.site()));
      if (stays) {
        lines.add("%s: %s".formatted(report.site().path(), why(report.site().id(), survey)));
      }
    }
    if (!lines.isEmpty()) {
      out.append("\nLeft as it was:\n\n");
      lines.forEach(line -> item(out, line));
    }
  }

  private static String why(SiteId site, Survey survey) {
    return survey.findings().stream()
        .filter(finding -> site.equals(finding.site()))
        .map(Finding::message)
        .map(message -> Secrets.mask(message).text())
        .findFirst()
        .orElse("it is left alone.");
  }

  private static void item(StringBuilder out, String text) {
    wrap(out, "* ", "  ", Clean.line(text));
  }

  private static void paragraph(StringBuilder out, String text) {
    wrap(out, "", "", text);
    if (text.length() > WIDTH) {
      out.append('\n');
    }
  }

  private static void wrap(StringBuilder out, String first, String others, String text) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(others);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.append(line).append('\n');
  }
}
