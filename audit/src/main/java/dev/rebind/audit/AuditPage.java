package dev.rebind.audit;

import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.Series;
import dev.rebind.catalogue.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An audit as one HTML page: no script, nothing loaded from anywhere, readable on a phone, in the
 * dark and on paper.
 */
public final class AuditPage {
  private final Audit audit;
  private final Markup out = new Markup();

  private AuditPage(Audit audit) {
    this.audit = audit;
  }

  /** The whole page. */
  public static String of(Audit audit) {
    return new AuditPage(audit).page();
  }

  private String page() {
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    out.raw(" style-src 'unsafe-inline'; img-src data:\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.raw("<link rel=\"icon\" href=\"data:,\">\n");
    out.raw("<title>WSGI scripts and module paths</title>\n<style>\n").raw(css());
    out.raw("</style>\n</head>\n<body>\n<main>\n");
    head();
    tiles();
    matrix();
    timelines();
    details();
    foot();
    return out.raw("</main>\n</body>\n</html>\n").toString();
  }

  private static String css() {
    try (InputStream in = AuditPage.class.getResourceAsStream("audit.css")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks audit.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int applications() {
    return audit.projects().stream().mapToInt(project -> project.scripts().size()).sum();
  }

  private void head() {
    int all = applications();
    long done =
        audit.projects().stream()
            .flatMap(project -> project.scripts().stream())
            .filter(script -> script.state().complete())
            .count();
    out.raw("<header>\n<h1>WSGI scripts and module paths</h1>\n<p class=\"lead\">");
    out.raw("<strong>").text(done + " of " + all).raw("</strong> ");
    out.text(all == 1 ? "application has" : "applications have");
    out.text(" a module that a server can load, in ");
    out.text(counted(audit.projects().size(), "project")).text(".");
    out.raw("</p>\n");
    out.raw("<div class=\"bar\" role=\"img\" aria-label=\"").text(bar()).raw("\">");
    audit
        .totals()
        .forEach(
            (state, count) ->
                out.raw(
                    "<span class=\"%s\" style=\"flex:%d\"></span>".formatted(css(state), count)));
    out.raw("</div>\n</header>\n");
  }

  private String bar() {
    return audit.totals().entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().words())
        .collect(Collectors.joining(", "));
  }

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void tiles() {
    out.raw("<ul class=\"tiles\">\n");
    Map<State, Integer> totals = audit.totals();
    for (State state : State.values()) {
      out.raw("<li class=\"" + css(state) + "\">");
      out.element("b", "", totals.getOrDefault(state, 0)).element("span", "", state.words());
      out.raw("</li>\n");
    }
    out.raw("</ul>\n");
  }

  private void matrix() {
    out.raw("<section>\n<h2>Services by state</h2>\n<table class=\"matrix\" id=\"matrix\">\n");
    out.raw("<thead><tr><th scope=\"col\">Service and script</th>");
    for (State state : State.values()) {
      out.raw("<th scope=\"col\" class=\"state\">").element("span", "", state.words()).raw("</th>");
    }
    out.raw("<th scope=\"col\" class=\"wide\">Module since</th></tr></thead>\n<tbody>\n");
    for (ProjectAudit project : audit.projects()) {
      for (ScriptAudit script : project.scripts()) {
        row(project, script);
      }
    }
    out.raw("</tbody>\n<tfoot><tr><th scope=\"row\">Total</th>");
    Map<State, Integer> totals = audit.totals();
    for (State state : State.values()) {
      out.element("td", "", totals.getOrDefault(state, 0));
    }
    out.raw("<td class=\"wide\"></td></tr></tfoot>\n</table>\n</section>\n");
  }

  private void row(ProjectAudit project, ScriptAudit script) {
    out.raw("<tr><th scope=\"row\"><a href=\"#").text(anchor(project)).raw("\">");
    out.text(title(project)).raw("</a> ").element("code", "", script.script()).raw("</th>");
    for (State state : State.values()) {
      boolean here = script.state() == state;
      out.raw(here ? "<td class=\"on " + css(state) + "\"><span>" : "<td>");
      out.raw(here ? "\u25cf<i>" + Markup.escaped(state.words()) + "</i></span></td>" : "</td>");
    }
    Object since = script.firstRelease();
    out.element("td", "wide", since == null ? "\u2013" : since).raw("</tr>\n");
  }

  private void timelines() {
    List<Script> shown = new ArrayList<>();
    for (ProjectAudit project : audit.projects()) {
      for (ScriptAudit script : project.scripts()) {
        Script known = script.known();
        if (known != null && !known.history().isEmpty() && !shown.contains(known)) {
          shown.add(known);
        }
      }
    }
    out.raw("<section>\n<h2>Releases</h2>\n<p>What the catalogue knows, through ");
    out.text(audit.catalogue().through()).raw(": ");
    for (Timeline.Held held : Timeline.Held.values()) {
      out.raw("<span class=\"key ").raw(css(held)).raw("\">").text(held.sign()).raw("</span> ");
      out.text(held.words()).raw(held == Timeline.Held.UNKNOWN ? ". " : ", ");
    }
    out.raw("A framed cell is an overlap: configuration can switch there. A dot marks a series");
    out.raw(" that changed between its point releases.</p>\n");
    timeline(shown);
    List<Script> others = new ArrayList<>();
    for (Service service : audit.absent()) {
      audit.catalogue().scriptsOf(service).stream()
          .filter(script -> script.target().isPresent() && !script.history().isEmpty())
          .forEach(others::add);
    }
    if (!others.isEmpty()) {
      out.raw("<details><summary>").text(counted(others.size(), "application"));
      out.raw(" of services that are not in these checkouts</summary>\n");
      timeline(others);
      out.raw("</details>\n");
    }
    out.raw("</section>\n");
  }

  private void timeline(List<Script> scripts) {
    if (scripts.isEmpty()) {
      return;
    }
    out.raw(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Scripts by series\">");
    out.raw("<table class=\"timeline\">\n<thead><tr><th scope=\"col\">Script</th>");
    for (Series series : Timeline.series(audit.catalogue())) {
      out.raw("<th scope=\"col\">")
          .text(series.id().matches("\\d.*") ? series.id() : series.codename());
      out.raw(series.development() ? "<small>next</small>" : "");
      out.raw(series.slurp() ? "<small>SLURP</small>" : "").raw("</th>");
    }
    out.raw("</tr></thead>\n<tbody>\n");
    for (Script script : scripts) {
      out.raw("<tr>").raw("<th scope=\"row\"><code>").text(script.name()).raw("</code></th>");
      for (Timeline.Cell cell : Timeline.of(script, audit.catalogue()).cells()) {
        String classes = css(cell.last()) + (cell.overlap() ? " overlap" : "");
        out.raw("<td class=\"").raw(classes).raw("\" title=\"");
        out.text(cell.series().name() + ": " + cell.words()).raw("\">");
        out.text(cell.last().sign()).raw(cell.from() == null ? "" : "<sup>\u2022</sup>");
        out.raw("</td>");
      }
      out.raw("</tr>\n");
    }
    out.raw("</tbody>\n</table></div>\n");
  }

  private void details() {
    out.raw("<section>\n<h2>Each service</h2>\n");
    for (ProjectAudit project : audit.projects()) {
      boolean open = !project.complete();
      out.raw("<details class=\"service\"").raw(open ? " open>" : ">");
      out.raw("<summary>").element("b", "", title(project));
      for (ScriptAudit script : project.scripts()) {
        out.raw(" ").element("span", "chip " + css(script.state()), script.state().words());
      }
      // A link to what is inside opens it.
      out.raw("</summary>\n<div id=\"").text(anchor(project)).raw("\">\n");
      project.unread().forEach(what -> out.raw("<p class=\"unread\">").text(what).raw("</p>\n"));
      String history = project.history();
      if (history != null) {
        out.raw("<p class=\"unread\">").text(history).raw("</p>\n");
      }
      ScriptDetail detail = new ScriptDetail(project, audit.catalogue(), out);
      project.scripts().forEach(detail::write);
      out.raw("</div>\n</details>\n");
    }
    out.raw("</section>\n");
  }

  private void foot() {
    out.raw("<footer><p>Read from the files and tags of the checkouts; nothing of them was run.");
    if (!audit.others().isEmpty()) {
      out.raw(" No WSGI application is declared in ");
      out.text(String.join(", ", audit.others())).text(".");
    }
    audit
        .linked()
        .forEach(
            (name, main) ->
                out.text(" %s is a work tree of %s and was left out.".formatted(name, main)));
    out.raw("</p></footer>\n");
  }

  /** The service's name, where only one project has it. */
  private String title(ProjectAudit project) {
    Service service = project.service();
    if (service == null) {
      return project.name();
    }
    long like = audit.projects().stream().filter(one -> service.equals(one.service())).count();
    return like == 1 ? service.name() : project.name();
  }

  private String anchor(ProjectAudit project) {
    String name = project.name().replaceAll("[^A-Za-z0-9_-]", "-");
    return "service-" + (audit.projects().indexOf(project) + 1) + "-" + name;
  }

  private static String css(State state) {
    return "s-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String css(Timeline.Held held) {
    return "h-" + held.name().toLowerCase(Locale.ROOT);
  }
}
