package dev.rebind.uwsgi;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.syntax.json.JsonDocument;
import dev.rebind.syntax.json.JsonFault;
import dev.rebind.syntax.json.JsonNode;
import dev.rebind.syntax.json.JsonNode.JsonArray;
import dev.rebind.syntax.json.JsonNode.JsonObject;
import dev.rebind.syntax.json.JsonNode.JsonScalar;
import dev.rebind.syntax.json.JsonNode.JsonString;
import dev.rebind.syntax.json.JsonNode.Member;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads uWSGI's JSON form (json.c): an object of options in the member {@code uwsgi}; an array
 * repeats its key; nested objects are ignored.
 */
final class JsonReader {
  private final SourceText source;
  private final Expanded expanded;
  private final List<Entry> entries = new ArrayList<>();

  private JsonReader(SourceText source) {
    this.source = source;
    this.expanded = Magic.expand(source);
  }

  static Document read(SourceText source) {
    return new JsonReader(source).run();
  }

  private Document run() {
    JsonDocument document = JsonDocument.read(expanded.text());
    JsonFault fault = document.fault();
    if (fault != null && fault.reason().startsWith("nested deeper")) {
      Span at = expanded.source(fault.at());
      String why = "the file is " + fault.reason() + ", too deep to be read here";
      Finding deep =
          Finding.of(
              Codes.NOT_EDITABLE,
              Severity.WARNING,
              source.path(),
              at,
              "What this file binds is not known: " + why + ".");
      Doubt refused = new Doubt(at, Codes.NOT_EDITABLE, why);
      return new Document(source, List.of(), List.of(), List.of(deep), refused);
    }
    if (fault != null) {
      Span at = expanded.source(fault.at());
      Finding broken =
          Finding.of(
              Codes.REFUSED_BY_UWSGI,
              Severity.BROKEN,
              source.path(),
              at,
              "uWSGI does not start with this file: after its % pass it is not JSON ("
                  + fault.reason()
                  + ").");
      Doubt refused = new Doubt(at, Codes.REFUSED_BY_UWSGI, "the file is not JSON");
      return new Document(source, List.of(), List.of(), List.of(broken), refused);
    }
    if (document.root() instanceof JsonObject root) {
      for (Member member : root.members()) {
        if (member.value() instanceof JsonObject section) {
          section.members().forEach(option -> option(member.key().value(), option));
        }
      }
    }
    List<Span> comments = document.comments().stream().map(expanded::source).toList();
    return new Document(source, entries, comments, List.of(), null);
  }

  private void option(String section, Member option) {
    if (option.value() instanceof JsonArray array) {
      boolean only = array.items().size() == 1;
      array.items().forEach(item -> add(section, option.key(), item, only));
    } else {
      add(section, option.key(), option.value(), true);
    }
  }

  private void add(String section, JsonString key, JsonNode value, boolean ownKey) {
    Word said;
    Span at;
    String locked = null;
    if (value instanceof JsonString string) {
      said = expanded.word(string.content(), string.value());
      at = string.content();
    } else if (value instanceof JsonScalar scalar) {
      said = Word.of(scalar(scalar.text()));
      at = scalar.span();
      locked = "its value is no string";
    } else {
      return;
    }
    Word name = expanded.word(key.content(), key.value());
    add(
        section,
        name,
        said,
        ownKey ? List.of(expanded.source(key.content())) : List.of(),
        at,
        locked);
  }

  private void add(
      String section, Word key, Word value, List<Span> keys, Span at, @Nullable String locked) {
    entries.add(
        new Entry(
            source.path(),
            section,
            key,
            value,
            keys,
            expanded.source(at),
            null,
            Style.JSON,
            null,
            null,
            locked));
  }

  private static String scalar(String written) {
    return switch (written) {
      case "true" -> "1";
      case "false", "null" -> "0";
      default -> written;
    };
  }
}
