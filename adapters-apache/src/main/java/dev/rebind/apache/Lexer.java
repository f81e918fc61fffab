package dev.rebind.apache;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text as httpd does: a backslash right before a line's end joins two lines, also in a
 * comment; {@code #} opens a comment at the start of a line only; a word may stand in quotes.
 */
final class Lexer {
  private final String text;
  private final Hidden hidden;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Hidden hidden) {
    this.text = text;
    this.hidden = hidden;
  }

  static List<Token> tokens(String text, Hidden hidden) {
    Lexer lexer = new Lexer(text, hidden);
    while (lexer.at < text.length()) {
      lexer.line();
    }
    return lexer.tokens;
  }

  private void line() {
    int end = lineEnd(at);
    int stop = end;
    space(end);
    if (at < end && text.charAt(at) == '#') {
      add(Token.Kind.COMMENT, end);
    } else if (at < end && text.charAt(at) == '<' && !hidden.at(at)) {
      stop = closing(end);
      add(Token.Kind.OPEN, at + (text.startsWith("</", at) ? 2 : 1));
    }
    words(stop);
    if (stop < end) {
      add(Token.Kind.CLOSE, stop + 1);
      words(end);
    }
    if (at < text.length()) {
      add(Token.Kind.NEWLINE, at + newline(at));
    }
  }

  private void words(int end) {
    while (at < end) {
      if (!space(end)) {
        add(Token.Kind.WORD, wordEnd(end));
      }
    }
  }

  private boolean space(int end) {
    int start = at;
    int to = at;
    while (to < end && (blank(to) || joint(to) > 0)) {
      to += Math.max(1, joint(to));
    }
    if (to > start) {
      add(Token.Kind.SPACE, to);
    }
    return to > start;
  }

  private int wordEnd(int end) {
    char quote = text.charAt(at);
    boolean quoted = (quote == '"' || quote == '\'') && !hidden.at(at);
    int to = at + 1;
    while (to < end) {
      char c = text.charAt(to);
      if (quoted && c == '\\' && to + 1 < end && !hidden.at(to)) {
        to += 2;
      } else if (quoted && c == quote && !hidden.at(to)) {
        return to + 1;
      } else if (!quoted && (blank(to) || endsAtJoint(to, end))) {
        return to;
      } else {
        to += Math.max(1, joint(to));
      }
    }
    return Math.min(to, end);
  }

  /** Whether a word ends where the line is continued: what follows is blank. */
  private boolean endsAtJoint(int offset, int end) {
    int joint = joint(offset);
    return joint > 0 && (offset + joint >= end || blank(offset + joint));
  }

  /** Length of a backslash and the line end after it; 0 where there is none. */
  private int joint(int offset) {
    return text.charAt(offset) == '\\' && newline(offset + 1) > 0 ? 1 + newline(offset + 1) : 0;
  }

  private boolean blank(int offset) {
    char c = text.charAt(offset);
    return !hidden.at(offset) && (c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == '\uFEFF');
  }

  /** Length of the line end at an offset; 0 where there is none. */
  private int newline(int offset) {
    return text.startsWith("\r\n", offset) ? 2 : text.startsWith("\n", offset) ? 1 : 0;
  }

  private int lineEnd(int from) {
    int to = from;
    while (to < text.length() && newline(to) == 0) {
      to += Math.max(1, joint(to));
    }
    return to;
  }

  private int closing(int end) {
    int to = end - 1;
    while (to > at && (text.charAt(to) != '>' || hidden.at(to))) {
      to--;
    }
    return to > at ? to : end;
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, new Span(at, end)));
    at = end;
  }
}
