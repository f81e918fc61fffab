package dev.rebind.syntax.json;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One JSON text: its tokens, which joined are the text, and its value or the fault that keeps it
 * from having one.
 *
 * @param root the value; null when there is a fault
 * @param fault the first place where the text is no JSON; null when it is
 */
public record JsonDocument(
    String text, List<JsonToken> tokens, @Nullable JsonNode root, @Nullable JsonFault fault) {
  public JsonDocument {
    tokens = List.copyOf(tokens);
    if ((root == null) == (fault == null)) {
      throw new IllegalArgumentException("a document has a root or a fault");
    }
  }

  /**
   * Reads any text. Comments count as blanks; {@link #comments} says where they are, since jansson,
   * the other of uWSGI's two readers, refuses them.
   */
  public static JsonDocument read(String text) {
    List<JsonToken> tokens = JsonLexer.tokens(text);
    return new JsonParser(text, tokens).document();
  }

  public Optional<JsonNode> value() {
    return Optional.ofNullable(root);
  }

  public Optional<JsonFault> problem() {
    return Optional.ofNullable(fault);
  }

  /** Where comments stand, which JSON proper does not have. */
  public List<Span> comments() {
    return tokens.stream()
        .filter(token -> token.kind() == JsonToken.Kind.COMMENT)
        .map(JsonToken::span)
        .toList();
  }
}
