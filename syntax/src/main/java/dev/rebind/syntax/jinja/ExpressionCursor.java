package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.ExpressionToken.Kind;
import dev.rebind.text.Span;
import java.util.List;

/** Walks the tokens of an expression, blanks left out. */
final class ExpressionCursor {
  private final String text;
  private final Span span;
  private final List<ExpressionToken> tokens;
  private final ExpressionToken end;
  private int at;

  ExpressionCursor(String text, Span span) {
    this.text = text;
    this.span = span;
    this.tokens =
        ExpressionLexer.tokens(text, span).stream()
            .filter(token -> token.kind() != Kind.BLANK)
            .toList();
    this.end = new ExpressionToken(Kind.END, Span.at(span.end()), "");
  }

  String text() {
    return text;
  }

  Span whole() {
    return span;
  }

  boolean done() {
    return at >= tokens.size();
  }

  ExpressionToken peek() {
    return at < tokens.size() ? tokens.get(at) : end;
  }

  ExpressionToken peekSecond() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : end;
  }

  ExpressionToken next() {
    ExpressionToken token = peek();
    at++;
    return token;
  }

  boolean accept(String operator) {
    boolean found = peek().is(operator);
    at += found ? 1 : 0;
    return found;
  }

  boolean acceptWord(String word) {
    boolean found = peek().word(word);
    at += found ? 1 : 0;
    return found;
  }

  /** Where the last token taken ends. */
  int end() {
    return at == 0
        ? span.start()
        : at <= tokens.size() ? tokens.get(at - 1).span().end() : span.end();
  }

  Span since(Expression first) {
    return new Span(first.span().start(), Math.max(end(), first.span().end()));
  }

  /** Gives up: the rest of the code, so that every caller finds itself at the end. */
  Expression unknown() {
    int start = peek().span().start();
    at = tokens.size() + 1;
    return new Expression.Unknown(new Span(start, span.end()));
  }
}
