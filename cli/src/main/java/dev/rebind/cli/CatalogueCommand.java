package dev.rebind.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rebind catalogue}: the scripts that are known and what releases have instead. */
final class CatalogueCommand {
  private CatalogueCommand() {}

  static int run(Typed typed, Session session) {
    Catalogue catalogue = Catalogue.bundled();
    String word = typed.word();
    Release release = release(typed.value("--release"), catalogue);
    List<CatalogueRow> all =
        catalogue.scripts().stream()
            .map(script -> CatalogueRow.of(script, catalogue, release))
            .toList();
    List<CatalogueRow> named = all.stream().filter(row -> row.isNamed(word)).toList();
    List<CatalogueRow> rows =
        word.isEmpty()
            ? all
            : named.isEmpty() ? all.stream().filter(row -> row.mentions(word)).toList() : named;
    if (rows.isEmpty()) {
      throw new Failure("the catalogue knows nothing by '" + word + "'");
    }
    if (typed.json()) {
      json(rows, catalogue, release, session);
    } else {
      table(rows, catalogue, release, session);
    }
    return Exit.FINE;
  }

  private static @Nullable Release release(@Nullable String word, Catalogue catalogue) {
    return word == null
        ? null
        : catalogue
            .asked(word)
            .orElseThrow(() -> new Failure("no release is called '" + word + "'"));
  }

  private static void table(
      List<CatalogueRow> rows, Catalogue catalogue, @Nullable Release release, Session session) {
    List<List<String>> lines = new ArrayList<>();
    List<String> head =
        new ArrayList<>(List.of("SERVICE", "SCRIPT", "MODULE PATH", "SINCE", "SCRIPT GONE IN"));
    if (release != null) {
      head.add("AT " + release);
    }
    lines.add(head);
    for (CatalogueRow row : rows) {
      List<String> line =
          new ArrayList<>(
              List.of(
                  row.script().service().name(),
                  row.script().isScript() ? row.script().name() : "(none)",
                  row.moduleWords(),
                  CatalogueRow.words(row.since()),
                  CatalogueRow.words(row.gone())));
      if (release != null) {
        line.add(row.answerWords());
      }
      lines.add(line);
    }
    Table.print(lines, session.out());
    if (rows.size() == 1) {
      CatalogueRow only = rows.get(0);
      String note = only.script().note();
      if (!note.isEmpty()) {
        session.out().println();
        session.out().println(note);
      }
      only.factory()
          .ifPresent(factory -> session.out().println("Factory there: " + factory.call()));
    }
    session.out().println();
    session
        .out()
        .println(
            "%s; known through %s."
                .formatted(Summary.counted(rows.size(), "row"), catalogue.through()));
  }

  private static void json(
      List<CatalogueRow> rows, Catalogue catalogue, @Nullable Release release, Session session) {
    try (JsonGenerator out = Json.generator(session.out())) {
      out.writeStartObject();
      out.writeNumberField("schema", JsonReport.SCHEMA);
      out.writeStringField("command", "catalogue");
      out.writeStringField("version", About.version());
      out.writeStringField("through", catalogue.through().toString());
      Json.text(out, "release", release == null ? null : release.toString());
      out.writeArrayFieldStart("scripts");
      for (CatalogueRow row : rows) {
        row(row, out);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(CatalogueRow row, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("service", row.script().service().name());
    out.writeStringField("distribution", row.script().service().distribution());
    Json.text(out, "script", row.script().isScript() ? row.script().name() : null);
    Json.text(out, "module", row.module().isEmpty() ? null : row.module());
    Json.text(out, "never", row.script().never().map(why -> why.word()).orElse(null));
    Json.text(out, "since", version(row.since()));
    Json.text(out, "scriptGoneIn", version(row.gone()));
    if (row.answer() != null) {
      out.writeStringField("state", row.state());
      out.writeStringField("answer", row.answerWords());
      Json.text(out, "factory", row.factory().map(factory -> factory.call()).orElse(null));
    }
    Json.text(out, "note", row.script().note().isEmpty() ? null : row.script().note());
    out.writeEndObject();
  }

  private static @Nullable String version(@Nullable Row row) {
    return row == null ? null : row.version().toString();
  }
}
