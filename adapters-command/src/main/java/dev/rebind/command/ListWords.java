package dev.rebind.command;

import dev.rebind.syntax.json.JsonDocument;
import dev.rebind.syntax.json.JsonNode;
import dev.rebind.syntax.json.JsonQuote;
import dev.rebind.text.Edit;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Piece;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Words that are the strings of a JSON array. */
final class ListWords {
  private ListWords() {}

  /** The strings of the array that the text is; empty where it is something else. */
  static Optional<List<Word>> json(Excerpt text) {
    if (!text.text().stripLeading().startsWith("[")) {
      return Optional.empty();
    }
    JsonDocument document = JsonDocument.read(text.text());
    if (!(document.value().orElse(null) instanceof JsonNode.JsonArray array)) {
      return Optional.empty();
    }
    List<Word> words = new ArrayList<>();
    for (JsonNode item : array.items()) {
      if (!(item instanceof JsonNode.JsonString string)) {
        return Optional.empty();
      }
      words.add(word(text, string));
    }
    return Optional.of(words);
  }

  private static Word word(Excerpt json, JsonNode.JsonString string) {
    Excerpt content =
        string
            .decoded()
            .excerpt(json.path(), "word", "word", List.of(), JsonQuote::escape)
            .within(json);
    Span span = json.outer(string.span()).orElse(Span.at(0));
    return new Word(
        content,
        span,
        false,
        text -> json.outer(Edit.replace(string.content(), JsonQuote.escape(text))));
  }

  /** A stretch of text as one word. */
  static Word whole(Excerpt text, Span span) {
    return new Word(
        part(text, span),
        text.outer(span).orElse(Span.at(0)),
        false,
        written -> text.outer(Edit.replace(span, written)));
  }

  /** A stretch of text for itself. */
  static Excerpt part(Excerpt text, Span span) {
    return new Excerpt(
            text.path(),
            "word",
            "word",
            span.of(text.text()),
            List.of(Piece.equal(0, span.start(), span.length())),
            List.of(),
            UnaryOperator.identity())
        .within(text);
  }
}
