package dev.rebind.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rebind.audit.Audit;
import dev.rebind.audit.AuditPage;
import dev.rebind.audit.ProjectAudit;
import dev.rebind.audit.Reference;
import dev.rebind.audit.ScriptAudit;
import dev.rebind.audit.State;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code rebind audit}: where services stand between their scripts and module paths. */
final class AuditCommand {
  private AuditCommand() {}

  static Verb verb() {
    return new Verb(
        "audit",
        "Say of each service's WSGI application whether its module exists, whether its script"
            + " does, and since which release; exit with 1 while a module is missing. Nothing is"
            + " changed, and nothing of a checkout is run.",
        "PATH",
        "Checkouts, or folders of checkouts; without any, the current folder.",
        Integer.MAX_VALUE,
        List.of(
            Switch.value("--html", "FILE", "Write the audit to FILE as one HTML page too."),
            Switch.flag("--no-history", "Do not ask git which release had what."),
            Verb.FORMAT,
            Verb.DEBUG));
  }

  static int run(Typed typed, Session session) {
    Audit audit = audit(typed, session);
    String html = typed.value("--html");
    if (html != null) {
      write(session.path(html), html, AuditPage.of(audit));
    }
    int code = audit.complete() ? Exit.FINE : Exit.PENDING;
    for (ProjectAudit project : audit.projects()) {
      project.unread().forEach(what -> tell(project, what, session));
      String history = project.history();
      if (history != null) {
        tell(project, history, session);
      }
    }
    audit
        .linked()
        .forEach(
            (name, main) ->
                session.tell(
                    "%s is a work tree of %s and is left out; name it to have it read"
                        .formatted(Clean.line(name), Clean.line(main))));
    if (typed.json()) {
      json(audit, code, session);
    } else {
      table(audit, session);
    }
    return code;
  }

  private static void tell(ProjectAudit project, String what, Session session) {
    session.tell(Clean.line(project.name() + ": " + what));
  }

  private static Audit audit(Typed typed, Session session) {
    List<String> given = typed.words();
    List<Path> paths =
        given.isEmpty() ? List.of(session.folder()) : given.stream().map(session::path).toList();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        throw new Failure(path + ": no such folder");
      }
    }
    try {
      return Audit.of(paths, Catalogue.bundled(), !typed.flag("--no-history"));
    } catch (IOException e) {
      throw new Failure("the checkouts cannot be read: " + Reason.of(e), e);
    }
  }

  private static void write(Path file, String shown, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure(shown + ": " + Reason.of(e), e);
    }
  }

  private static void table(Audit audit, Session session) {
    if (audit.totals().isEmpty()) {
      session.out().println("No WSGI applications found.");
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of("PROJECT", "SCRIPT", "STATE", "MODULE PATH", "SINCE", "SCRIPT UNTIL", "NAMED IN"));
    for (ProjectAudit project : audit.projects()) {
      for (ScriptAudit script : project.scripts()) {
        lines.add(
            List.of(
                Clean.line(project.name()),
                Clean.line(script.script()),
                script.state().words(),
                Clean.line(script.module()),
                words(script.firstRelease()),
                script.declared() == null ? words(script.lastScript()) : "still there",
                script.references().isEmpty()
                    ? "-"
                    : Summary.counted(script.references().size(), "place")));
      }
    }
    Table.print(lines, session.out());
    session.out().println();
    List<String> parts = new ArrayList<>();
    for (Map.Entry<State, Integer> total : audit.totals().entrySet()) {
      parts.add(total.getValue() + " " + total.getKey().words());
    }
    session
        .out()
        .println(
            "%s in %s: %s."
                .formatted(
                    Summary.counted(lines.size() - 1, "application"),
                    Summary.counted(audit.projects().size(), "project"),
                    String.join(", ", parts)));
  }

  private static String words(@Nullable Object version) {
    return version == null ? "-" : version.toString();
  }

  private static void json(Audit audit, int code, Session session) {
    try (JsonGenerator out = Json.generator(session.out())) {
      out.writeStartObject();
      out.writeNumberField("schema", JsonReport.SCHEMA);
      out.writeStringField("command", "audit");
      out.writeStringField("version", About.version());
      out.writeStringField("catalogue", audit.catalogue().through().toString());
      out.writeNumberField("exit", code);
      out.writeBooleanField("complete", audit.complete());
      out.writeObjectFieldStart("totals");
      for (State state : State.values()) {
        out.writeNumberField(word(state), audit.totals().getOrDefault(state, 0));
      }
      out.writeEndObject();
      out.writeArrayFieldStart("projects");
      for (ProjectAudit project : audit.projects()) {
        project(project, out);
      }
      out.writeEndArray();
      names("without", audit.others(), out);
      names("linked", List.copyOf(audit.linked().keySet()), out);
      names("absent", audit.absent().stream().map(Service::name).toList(), out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void names(String field, List<String> names, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (String name : names) {
      out.writeString(name);
    }
    out.writeEndArray();
  }

  private static void project(ProjectAudit project, JsonGenerator out) throws IOException {
    Service service = project.service();
    out.writeStartObject();
    out.writeStringField("name", project.name());
    Json.text(out, "service", service == null ? null : service.name());
    out.writeNumberField("releasesRead", project.releases());
    names("unread", project.unread(), out);
    Json.text(out, "history", project.history());
    out.writeArrayFieldStart("applications");
    for (ScriptAudit script : project.scripts()) {
      var declared = script.declared();
      out.writeStartObject();
      out.writeStringField("script", script.script());
      out.writeStringField("state", word(script.state()));
      out.writeBooleanField("complete", script.state().complete());
      out.writeStringField("module", script.module());
      Json.text(out, "file", script.file());
      Json.text(out, "declaredIn", declared == null ? null : declared.path());
      Json.text(out, "factory", declared == null ? null : declared.factory());
      Json.text(out, "since", text(script.firstRelease()));
      Json.text(out, "lastReleaseWithScript", text(script.lastScript()));
      out.writeArrayFieldStart("references");
      for (Reference place : script.references()) {
        out.writeStartObject();
        out.writeStringField("file", place.path());
        out.writeNumberField("line", place.line());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
