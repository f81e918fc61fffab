package dev.rebind.command;

import dev.rebind.syntax.decoded.DecodedBuilder;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that are the strings of a JSON array. */
final class ListWords {
  private static final Pattern CONTINUATION = Pattern.compile("\\\\[ \\t]*\\r?\\n");

  private ListWords() {}

  /** The strings of the array that the text is; empty where it is something else. */
  static Optional<List<Word>> json(Excerpt text) {
    if (!text.text().stripLeading().startsWith("[")) {
      return Optional.empty();
    }
    Excerpt joined = joined(text);
    JsonDocument document = JsonDocument.read(joined.text());
    if (!(document.value().orElse(null) instanceof JsonNode.JsonArray array)) {
      return Optional.empty();
    }
    List<Word> words = new ArrayList<>();
    for (JsonNode item : array.items()) {
      if (!(item instanceof JsonNode.JsonString string)) {
        return Optional.empty();
      }
      words.add(word(joined, string));
    }
    return Optional.of(words);
  }

  /** The text without its continued line ends, which are no part of JSON. */
  private static Excerpt joined(Excerpt text) {
    DecodedBuilder builder = new DecodedBuilder(text.text());
    Matcher matcher = CONTINUATION.matcher(text.text());
    int from = 0;
    while (matcher.find()) {
      builder.equal(from, matcher.start()).hidden(matcher.start(), matcher.end());
      from = matcher.end();
    }
    builder.equal(from, text.text().length());
    return builder
        .build()
        .excerpt(text.path(), "json", "json", List.of(), UnaryOperator.identity())
        .within(text);
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
    Excerpt content =
        new Excerpt(
                text.path(),
                "word",
                "word",
                span.of(text.text()),
                List.of(Piece.equal(0, span.start(), span.length())),
                List.of(),
                UnaryOperator.identity())
            .within(text);
    return new Word(
        content,
        text.outer(span).orElse(Span.at(0)),
        false,
        written -> text.outer(Edit.replace(span, written)));
  }
}
