package dev.rebind.syntax.jinja;

import dev.rebind.syntax.jinja.TemplateToken.Fault;
import dev.rebind.syntax.jinja.TemplateToken.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a template into tokens; whatever the text, the tokens joined are the text. */
final class TemplateLexer {
  private static final Pattern ENDRAW = Pattern.compile("\\{%[-+]?\\s*endraw\\s*[-+]?%\\}");

  private final String text;
  private final Flavour flavour;
  private final CodeScanner scanner;
  private final List<TemplateToken> tokens = new ArrayList<>();
  private int at;

  TemplateLexer(String text, Flavour flavour) {
    this.text = text;
    this.flavour = flavour;
    this.scanner = new CodeScanner(text);
  }

  List<TemplateToken> tokens(int from) {
    at = from;
    while (at < text.length()) {
      int open = opening(at);
      if (open > at) {
        tokens.add(TemplateToken.plain(Kind.TEXT, new Span(at, open), Fault.NONE));
        at = open;
      } else {
        TemplateToken token = flavour == Flavour.GO ? action() : tag();
        tokens.add(token);
        at = token.span().end();
        if (token.word().equals("raw") && token.code().of(text).equals("raw")) {
          raw();
        }
      }
    }
    return List.copyOf(tokens);
  }

  /** The next offset where a delimiter opens, or the end of the text. */
  private int opening(int from) {
    for (int brace = text.indexOf('{', from); brace >= 0; brace = text.indexOf('{', brace + 1)) {
      char next = brace + 1 < text.length() ? text.charAt(brace + 1) : ' ';
      if (next == '{' || (flavour == Flavour.JINJA && (next == '%' || next == '#'))) {
        return brace;
      }
    }
    return text.length();
  }

  private TemplateToken tag() {
    char type = text.charAt(at + 1);
    char left = mark(at + 2);
    int code = at + (left == ' ' ? 2 : 3);
    if (type == '#') {
      int end = text.indexOf("#}", code);
      return token(Kind.COMMENT, left, code, end < 0 ? CodeScanner.UNCLOSED : end, "#}");
    }
    String close = type == '%' ? "%}" : "}}";
    Kind kind = type == '%' ? Kind.STATEMENT : Kind.EXPRESSION;
    return token(kind, left, code, scanner.jinja(code, close), close);
  }

  private TemplateToken action() {
    // Go takes the minus for a mark only if a blank follows: {{-3}} prints a number.
    boolean trim = mark(at + 2) == '-' && at + 3 < text.length() && blank(text.charAt(at + 3));
    int code = at + (trim ? 3 : 2);
    TemplateToken token = token(Kind.EXPRESSION, trim ? '-' : ' ', code, scanner.go(code), "}}");
    Kind kind = GoAction.kind(token.code().of(text));
    String word = kind == Kind.STATEMENT ? GoAction.word(token.code().of(text)) : "";
    return new TemplateToken(
        kind, token.span(), token.code(), word, token.left(), token.right(), token.fault());
  }

  private TemplateToken token(Kind kind, char left, int code, int scanned, String close) {
    int end = scanned;
    Fault fault = Fault.NONE;
    if (scanned == CodeScanner.UNBALANCED) {
      end = text.indexOf(close, code);
      fault = Fault.UNBALANCED;
    }
    if (end < 0) {
      end = text.length();
      fault = Fault.UNCLOSED;
    }
    int stop = fault == Fault.UNCLOSED ? end : end + close.length();
    boolean marked = fault != Fault.UNCLOSED && end > code && right(kind, end);
    char right = marked ? text.charAt(end - 1) : ' ';
    Span inside = strip(code, marked ? end - 1 : end);
    String word = kind == Kind.STATEMENT ? word(inside) : "";
    return new TemplateToken(kind, new Span(at, stop), inside, word, left, right, fault);
  }

  private boolean right(Kind kind, int end) {
    char c = text.charAt(end - 1);
    if (flavour == Flavour.GO) {
      return c == '-' && blank(text.charAt(end - 2));
    }
    return c == '-' || (c == '+' && kind != Kind.EXPRESSION);
  }

  private void raw() {
    Matcher end = ENDRAW.matcher(text);
    if (!end.find(at)) {
      if (at < text.length()) {
        tokens.add(TemplateToken.plain(Kind.RAW, new Span(at, text.length()), Fault.UNCLOSED));
        at = text.length();
      }
      return;
    }
    if (end.start() > at) {
      tokens.add(TemplateToken.plain(Kind.RAW, new Span(at, end.start()), Fault.NONE));
    }
    at = end.start();
    int code = at + (mark(at + 2) == ' ' ? 2 : 3);
    TemplateToken token = token(Kind.STATEMENT, mark(at + 2), code, end.end() - 2, "%}");
    tokens.add(token);
    at = token.span().end();
  }

  private char mark(int offset) {
    char c = offset < text.length() ? text.charAt(offset) : ' ';
    return c == '-' || c == '+' ? c : ' ';
  }

  private Span strip(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private String word(Span code) {
    int end = code.start();
    while (end < code.end() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.substring(code.start(), end);
  }

  static boolean blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
