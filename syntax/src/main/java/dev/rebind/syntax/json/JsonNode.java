package dev.rebind.syntax.json;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.text.Span;
import java.util.List;

/** A value of a JSON text and where it stands, its quotes or brackets included. */
public sealed interface JsonNode {
  Span span();

  /** Members in their order; a key that occurs twice is there twice. */
  record JsonObject(Span span, List<Member> members) implements JsonNode {
    public JsonObject {
      members = List.copyOf(members);
    }

    /** The values of a key, in order. */
    public List<JsonNode> get(String key) {
      return members.stream().filter(m -> m.key().value().equals(key)).map(Member::value).toList();
    }
  }

  /** One {@code "key": value} of an object. */
  record Member(JsonString key, JsonNode value) {}

  /** The items of an array, in order. */
  record JsonArray(Span span, List<JsonNode> items) implements JsonNode {
    public JsonArray {
      items = List.copyOf(items);
    }
  }

  /** A string, decoded; an escape is one atomic piece. */
  record JsonString(Span span, Decoded decoded) implements JsonNode {
    public String value() {
      return decoded.text();
    }

    /** The span between the quotes. */
    public Span content() {
      return new Span(span.start() + 1, span.end() - 1);
    }
  }

  /** A number, {@code true}, {@code false} or {@code null}, as written. */
  record JsonScalar(Span span, String text) implements JsonNode {}
}
