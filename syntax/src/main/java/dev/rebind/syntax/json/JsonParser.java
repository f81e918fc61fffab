package dev.rebind.syntax.json;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.json.JsonNode.JsonArray;
import dev.rebind.syntax.json.JsonNode.JsonObject;
import dev.rebind.syntax.json.JsonNode.JsonScalar;
import dev.rebind.syntax.json.JsonNode.JsonString;
import dev.rebind.syntax.json.JsonNode.Member;
import dev.rebind.syntax.json.JsonToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the tree; stops at the first fault. */
final class JsonParser {
  /** Deeper text is nobody's configuration, and the parser recurses. */
  private static final int MAX_DEPTH = 200;

  private static final Pattern SCALAR =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final String text;
  private final List<JsonToken> all;
  private final List<JsonToken> tokens;
  private int at;
  private @Nullable JsonFault fault;

  JsonParser(String text, List<JsonToken> tokens) {
    this.text = text;
    this.all = tokens;
    this.tokens = tokens.stream().filter(token -> !token.kind().blank()).toList();
  }

  JsonDocument document() {
    JsonNode root = value(0);
    if (root != null && at < tokens.size()) {
      fail("text after the value");
    }
    return new JsonDocument(text, all, fault == null ? root : null, fault);
  }

  private @Nullable JsonNode value(int depth) {
    if (depth > MAX_DEPTH) {
      fail("nested deeper than " + MAX_DEPTH);
      return null;
    }
    Kind kind = peek();
    if (kind == Kind.OPEN_OBJECT) {
      return object(depth);
    }
    if (kind == Kind.OPEN_ARRAY) {
      return array(depth);
    }
    if (kind == Kind.STRING) {
      return string();
    }
    if (kind == Kind.SCALAR) {
      Span span = tokens.get(at).span();
      String word = span.of(text);
      if (SCALAR.matcher(word).matches()) {
        at++;
        return new JsonScalar(span, word);
      }
    }
    fail("no value here");
    return null;
  }

  private @Nullable JsonObject object(int depth) {
    int start = tokens.get(at++).span().start();
    List<Member> members = new ArrayList<>();
    if (peek() == Kind.CLOSE_OBJECT) {
      return new JsonObject(close(start), members);
    }
    while (true) {
      if (peek() != Kind.STRING) {
        fail("no key here");
        return null;
      }
      JsonString key = string();
      if (key == null) {
        return null;
      }
      if (peek() != Kind.COLON) {
        fail("no colon after the key");
        return null;
      }
      at++;
      JsonNode value = value(depth + 1);
      if (value == null) {
        return null;
      }
      members.add(new Member(key, value));
      if (peek() == Kind.CLOSE_OBJECT) {
        return new JsonObject(close(start), members);
      }
      if (peek() != Kind.COMMA) {
        fail("no comma or } after a member");
        return null;
      }
      at++;
    }
  }

  private @Nullable JsonArray array(int depth) {
    int start = tokens.get(at++).span().start();
    List<JsonNode> items = new ArrayList<>();
    if (peek() == Kind.CLOSE_ARRAY) {
      return new JsonArray(close(start), items);
    }
    while (true) {
      JsonNode item = value(depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
      if (peek() == Kind.CLOSE_ARRAY) {
        return new JsonArray(close(start), items);
      }
      if (peek() != Kind.COMMA) {
        fail("no comma or ] after an item");
        return null;
      }
      at++;
    }
  }

  private @Nullable JsonString string() {
    Span span = tokens.get(at).span();
    Decoded decoded = JsonQuote.decode(text, span);
    if (decoded == null) {
      fail("a bad escape in this string");
      return null;
    }
    at++;
    return new JsonString(span, decoded);
  }

  private Span close(int start) {
    return new Span(start, tokens.get(at++).span().end());
  }

  /** The kind of the next token, or BAD at the end of the text. */
  private Kind peek() {
    return at < tokens.size() ? tokens.get(at).kind() : Kind.BAD;
  }

  private void fail(String reason) {
    if (fault == null) {
      Span where = at < tokens.size() ? tokens.get(at).span() : Span.at(text.length());
      boolean open = at < tokens.size() && tokens.get(at).kind() == Kind.UNCLOSED;
      fault = new JsonFault(where, open ? "not closed" : reason);
    }
  }
}
