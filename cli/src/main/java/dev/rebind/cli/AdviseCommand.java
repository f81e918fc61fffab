package dev.rebind.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rebind.audit.Advice;
import dev.rebind.audit.AdviceItem;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Series;
import dev.rebind.model.Site;
import dev.rebind.road.SiteReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code rebind advise}: what to do with each binding during an upgrade, in order. */
final class AdviseCommand {
  private AdviseCommand() {}

  static Verb verb() {
    return new Verb(
        "advise",
        "Say in which order the bindings of a deployment move during an upgrade: which may switch"
            + " before it, which must flip with the package, which move again. Nothing is changed;"
            + " exit with 1 where a binding has no replacement.",
        "PATH",
        "Folders and files to read; without any, the paths of .rebind.yaml, or the current folder.",
        Integer.MAX_VALUE,
        List.of(
            Switch.value("--from", "WORD", "The series that runs now (2024.1, caracal)."),
            Switch.value("--to", "WORD", "The series to upgrade to; else the latest."),
            Switch.flag(
                "--every-series", "Stop at every series; else SLURP series are upgraded at once."),
            Switch.value(
                "--config", "FILE", "Use FILE; else the nearest .rebind.yaml from PATH upwards."),
            Switch.flag("--no-ignore", "Read what .gitignore leaves out, and caches."),
            Verb.FORMAT,
            Verb.DEBUG));
  }

  static int run(Typed typed, Session session) {
    Catalogue catalogue = Catalogue.bundled();
    String from = typed.value("--from");
    if (from == null) {
      throw new Failure("advise needs --from, the series that runs now");
    }
    String to = typed.value("--to");
    Series first = series("--from", from, catalogue);
    Series last = to == null ? catalogue.latest() : series("--to", to, catalogue);
    if (last.compareTo(first) <= 0) {
      throw new Failure("--to %s is not later than --from %s".formatted(last.id(), first.id()));
    }
    Survey survey = new Surveyor(Request.of(typed), session).survey();
    List<Site> sites = survey.plan().sites().stream().map(SiteReport::site).toList();
    Advice advice = Advice.of(sites, catalogue, first, last, typed.flag("--every-series"));
    int code = advice.stuck() ? Exit.PENDING : Exit.FINE;
    if (typed.json()) {
      json(advice, survey, code, session);
    } else {
      text(advice, survey, session.out());
    }
    return code;
  }

  private static Series series(String option, String word, Catalogue catalogue) {
    Release release = catalogue.asked(word).orElse(null);
    if (release instanceof Release.Latest) {
      return catalogue.latest();
    }
    Series series =
        release instanceof Release.Tags tags
            ? tags.series()
            : release instanceof Release.Head head ? head.series() : null;
    if (series == null || !catalogue.series().contains(series)) {
      throw new Failure(
          "%s %s: no series is called so; say one such as %s"
              .formatted(option, word, catalogue.latest().id()));
    }
    return series;
  }

  private static void text(Advice advice, Survey survey, PrintStream out) {
    List<Series> path = advice.path();
    out.println(
        "Upgrade in %s: %s."
            .formatted(
                Summary.counted(path.size() - 1, "step"),
                path.stream().map(Series::name).collect(Collectors.joining(", then "))));
    boolean anything = false;
    for (int i = 0; i < advice.stages().size(); i++) {
      Advice.Stage stage = advice.stages().get(i);
      if (!stage.items().isEmpty()) {
        anything = true;
        out.println();
        out.println(title(advice, i));
        stage.items().forEach(item -> print(item, survey, out));
      }
    }
    if (!anything) {
      out.println();
      out.println(
          survey.plan().sites().isEmpty() ? "No bindings found." : "No known binding has to move.");
    }
    if (!advice.unknown().isEmpty()) {
      out.println();
      out.println("Not of a known service, so nothing is advised:");
      for (Site site : advice.unknown()) {
        out.println("  " + place(site, survey) + " " + Clean.line(site.binding().toString()));
      }
    }
  }

  private static String title(Advice advice, int index) {
    Advice.Stage stage = advice.stages().get(index);
    if (!stage.upgrade()) {
      return index + 1 < advice.stages().size()
          ? "On %s, before the upgrade to %s:"
              .formatted(stage.series().name(), advice.stages().get(index + 1).series().name())
          : "On %s:".formatted(stage.series().name());
    }
    return stage.flips()
        ? "With the upgrade to %s (stop the service, upgrade, edit, start):"
            .formatted(stage.series().name())
        : "With the upgrade to %s:".formatted(stage.series().name());
  }

  private static void print(AdviceItem item, Survey survey, PrintStream out) {
    String after = item.after();
    out.println(
        "  %s %s %s%s"
            .formatted(
                place(item.site(), survey),
                Clean.line(item.before()),
                item.kind().words(),
                after == null ? "" : " to " + after));
    String needs = item.needs();
    if (needs != null) {
      out.println("      needs " + needs);
    }
    String bridge = item.bridge();
    if (bridge != null) {
      out.println(
          "      bridge: a server that calls factories can load %s before the upgrade"
              .formatted(bridge));
    }
    item.notes().forEach(note -> out.println("      " + note));
  }

  private static String place(Site site, Survey survey) {
    return Clean.line(survey.base().shown(site.path())) + ":" + line(site, survey);
  }

  private static int line(Site site, Survey survey) {
    return survey
        .plan()
        .tree()
        .text(site.path())
        .map(text -> text.position(site.at().start()).line())
        .orElse(1);
  }

  private static void json(Advice advice, Survey survey, int code, Session session) {
    try (JsonGenerator out = Json.generator(session.out())) {
      out.writeStartObject();
      out.writeNumberField("schema", JsonReport.SCHEMA);
      out.writeStringField("command", "advise");
      out.writeStringField("version", About.version());
      out.writeStringField("catalogue", Catalogue.bundled().through().toString());
      out.writeNumberField("exit", code);
      out.writeArrayFieldStart("path");
      for (Series series : advice.path()) {
        out.writeString(series.id());
      }
      out.writeEndArray();
      out.writeArrayFieldStart("stages");
      for (Advice.Stage stage : advice.stages()) {
        out.writeStartObject();
        out.writeStringField("series", stage.series().id());
        out.writeStringField("when", stage.upgrade() ? "with-the-upgrade" : "running");
        out.writeArrayFieldStart("items");
        for (AdviceItem item : stage.items()) {
          item(item, survey, out);
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("unknown");
      for (Site site : advice.unknown()) {
        out.writeStartObject();
        place(site, survey, out);
        out.writeStringField("binding", site.binding().toString());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void place(Site site, Survey survey, JsonGenerator out) throws IOException {
    out.writeStringField("file", survey.base().shown(site.path()));
    out.writeNumberField("line", line(site, survey));
  }

  private static void item(AdviceItem item, Survey survey, JsonGenerator out) throws IOException {
    out.writeStartObject();
    place(item.site(), survey, out);
    out.writeStringField("service", item.script().service().name());
    out.writeStringField("script", item.script().name());
    out.writeStringField("do", item.kind().name().toLowerCase(Locale.ROOT));
    out.writeStringField("before", item.before());
    Json.text(out, "after", item.after());
    Json.text(out, "needs", item.needs());
    Json.text(out, "bridge", item.bridge());
    out.writeArrayFieldStart("notes");
    for (String note : item.notes()) {
      out.writeString(note);
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
