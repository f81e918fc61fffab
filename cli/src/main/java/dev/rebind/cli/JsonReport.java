package dev.rebind.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.model.Binding;
import dev.rebind.model.FileChange;
import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.model.Target;
import dev.rebind.resolve.Outcome;
import dev.rebind.road.Plan;
import dev.rebind.road.PlannedFile;
import dev.rebind.road.SiteReport;
import dev.rebind.text.Position;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report for programs; docs/json.md says what each field means. */
final class JsonReport {
  static final int SCHEMA = 1;

  private final Survey survey;
  private final int exit;
  private final Set<Finding> accepted;
  private final @Nullable Applied applied;

  /**
   * What apply did.
   *
   * @param journal the id that undo takes; null when there was nothing to write
   */
  record Applied(@Nullable String journal, List<String> written) {}

  JsonReport(Survey survey, int exit) {
    this(survey, exit, Set.of(), null);
  }

  private JsonReport(Survey survey, int exit, Set<Finding> accepted, @Nullable Applied applied) {
    this.survey = survey;
    this.exit = exit;
    this.accepted = accepted;
    this.applied = applied;
  }

  JsonReport withAccepted(Set<Finding> findings) {
    return new JsonReport(survey, exit, findings, applied);
  }

  JsonReport withApplied(Applied done) {
    return new JsonReport(survey, exit, accepted, done);
  }

  void print(OutputStream stream) {
    try (JsonGenerator out = Json.generator(stream)) {
      out.writeStartObject();
      out.writeNumberField("schema", SCHEMA);
      out.writeStringField("command", survey.request().command());
      out.writeStringField("version", About.version());
      out.writeStringField("catalogue", Catalogue.bundled().through().toString());
      out.writeNumberField("exit", exit);
      summary(out);
      out.writeArrayFieldStart("bindings");
      for (SiteReport site : survey.plan().sites()) {
        binding(site, out);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("findings");
      for (Finding finding : survey.findings()) {
        finding(finding, out);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("files");
      for (PlannedFile file : survey.plan().files().values()) {
        file(file, out);
      }
      out.writeEndArray();
      if (applied != null) {
        applied(applied, out);
      }
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void summary(JsonGenerator out) throws IOException {
    Plan plan = survey.plan();
    out.writeObjectFieldStart("summary");
    out.writeObjectFieldStart("bindings");
    Map<Outcome, Long> tally = plan.tally();
    for (Outcome outcome : Outcome.values()) {
      out.writeNumberField(word(outcome), tally.getOrDefault(outcome, 0L));
    }
    out.writeEndObject();
    out.writeNumberField("changes", plan.changes().size());
    out.writeNumberField("held", plan.held().size());
    out.writeArrayFieldStart("needs");
    for (String need : plan.needs()) {
      out.writeString(need);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void binding(SiteReport site, JsonGenerator out) throws IOException {
    out.writeStartObject();
    place(site.site().path(), site.site().at(), out);
    out.writeStringField("key", site.site().id().key());
    out.writeStringField("adapter", site.adapter());
    binds(site.site().binding(), out);
    out.writeStringField("outcome", word(site.outcome()));
    Json.text(out, "evidence", site.evidence().isEmpty() ? null : site.evidence());
    Target target = site.target();
    if (target == null) {
      out.writeNullField("target");
    } else {
      out.writeObjectFieldStart("target");
      binds(target.binding(), out);
      out.writeStringField("source", target.source());
      Json.text(out, "needs", target.needs());
      out.writeBooleanField("review", target.review());
      out.writeEndObject();
    }
    out.writeStringField("proof", word(site.proof().verdict()));
    Json.text(out, "proofNote", site.proof().why().isEmpty() ? null : site.proof().why());
    out.writeEndObject();
  }

  private static void binds(Binding binding, JsonGenerator out) throws IOException {
    boolean unresolved = binding instanceof Binding.Unresolved;
    out.writeStringField("form", unresolved ? "unresolved" : word(binding.form()));
    out.writeStringField("binds", Secrets.mask(binding.toString()).text());
  }

  private void finding(Finding finding, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", finding.code().id());
    out.writeStringField("title", finding.code().title());
    out.writeStringField("severity", word(finding.severity()));
    place(finding.path(), finding.at(), out);
    Json.text(out, "key", finding.site() == null ? null : finding.site().key());
    out.writeStringField("message", Secrets.maskLines(finding.message()));
    Optional<SourceText> text = survey.plan().tree().text(finding.path());
    Json.text(
        out, "text", text.map(source -> Snippet.of(source, finding.at()).line()).orElse(null));
    out.writeBooleanField("fixable", Exit.fixable(finding));
    out.writeBooleanField("broken", finding.severity() == Severity.BROKEN);
    out.writeBooleanField("accepted", accepted.contains(finding));
    out.writeEndObject();
  }

  private void file(PlannedFile file, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("file", survey.base().shown(file.path()));
    FileChange change = file.change();
    out.writeStringField(
        "action",
        change instanceof FileChange.Create
            ? "create"
            : change instanceof FileChange.Delete ? "delete" : "modify");
    out.writeStringField("diff", Secrets.maskLines(file.diff()));
    out.writeEndObject();
  }

  private static void applied(Applied done, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("applied");
    Json.text(out, "journal", done.journal());
    out.writeArrayFieldStart("written");
    for (String path : done.written()) {
      out.writeString(path);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** File, line and column; both are 1 where the file has no text to count in. */
  private void place(String path, Span at, JsonGenerator out) throws IOException {
    Optional<SourceText> text = survey.plan().tree().text(path);
    Position start = text.map(it -> it.position(at.start())).orElse(new Position(1, 1));
    Position end = text.map(it -> it.position(at.end())).orElse(new Position(1, 1));
    out.writeStringField("file", survey.base().shown(path));
    out.writeNumberField("line", start.line());
    out.writeNumberField("column", start.column());
    out.writeNumberField("endLine", end.line());
    out.writeNumberField("endColumn", end.column());
  }

  /** An enum's name as JSON has it: {@code not-yet}. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
