package dev.rebind.syntax.json;

import dev.rebind.syntax.json.JsonToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts JSON text into tokens; whatever the text, the tokens joined are the text. */
final class JsonLexer {
  private static final String PUNCTUATION = "{}[]:,";
  private static final Kind[] PUNCTUATION_KINDS = {
    Kind.OPEN_OBJECT, Kind.CLOSE_OBJECT, Kind.OPEN_ARRAY, Kind.CLOSE_ARRAY, Kind.COLON, Kind.COMMA
  };

  private final String text;
  private int at;

  private JsonLexer(String text) {
    this.text = text;
  }

  static List<JsonToken> tokens(String text) {
    JsonLexer lexer = new JsonLexer(text);
    List<JsonToken> tokens = new ArrayList<>();
    while (lexer.at < text.length()) {
      int start = lexer.at;
      Kind kind = lexer.next();
      tokens.add(new JsonToken(kind, new Span(start, lexer.at)));
    }
    return List.copyOf(tokens);
  }

  private Kind next() {
    char c = text.charAt(at);
    int mark = PUNCTUATION.indexOf(c);
    if (mark >= 0) {
      at++;
      return PUNCTUATION_KINDS[mark];
    }
    if (blank(c)) {
      at = run(JsonLexer::blank);
      return Kind.SPACE;
    }
    if (c == '"') {
      return string();
    }
    if (c == '/') {
      return comment();
    }
    if (word(c)) {
      at = run(JsonLexer::word);
      return Kind.SCALAR;
    }
    at++;
    return Kind.BAD;
  }

  private Kind string() {
    for (at++; at < text.length() && text.charAt(at) >= ' '; at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return Kind.STRING;
      }
      if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) >= ' ') {
        at++;
      }
    }
    return Kind.UNCLOSED;
  }

  private Kind comment() {
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return Kind.COMMENT;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
      return end < 0 ? Kind.UNCLOSED : Kind.COMMENT;
    }
    at++;
    return Kind.BAD;
  }

  private int run(CharTest test) {
    int end = at;
    while (end < text.length() && test.takes(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean word(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == '_';
  }

  private interface CharTest {
    boolean takes(char c);
  }
}
