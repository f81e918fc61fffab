package dev.rebind.syntax.shell;

import static dev.rebind.syntax.shell.Characters.isDigit;
import static dev.rebind.syntax.shell.Characters.isName;
import static dev.rebind.syntax.shell.Characters.isNameStart;
import static dev.rebind.syntax.shell.Characters.isSpecialParameter;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a dollar sign, a backtick or {@code <(} opens. */
final class ExpansionReader {
  /** An arithmetic expansion is not looked for any farther than this. */
  private static final int MAX_ARITHMETIC = 4000;

  private static final int MAX_SUBSCRIPT = 200;

  private static final List<String> OPERATORS =
      List.of(
          ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#",
          "%", "/", "^", ",", "@", ":");

  /** Behind these, single quotes are text when the whole stands inside double quotes. */
  private static final Set<String> VALUE_OPERATORS =
      Set.of(":-", ":=", ":?", ":+", "-", "=", "?", "+");

  private final Cursor cursor;
  private final WordReader words;

  ExpansionReader(Cursor cursor, WordReader words) {
    this.cursor = cursor;
    this.words = words;
  }

  /** The expansion at the cursor, or null when there is none and the cursor has not moved. */
  @Nullable WordPart expansion(boolean quoted, boolean processes) {
    char c = cursor.peek(0);
    if (c == '$') {
      return dollar(quoted);
    }
    if (c == '`') {
      return backticks();
    }
    boolean process = processes && (c == '<' || c == '>') && cursor.peek(1) == '(';
    return process ? substitution(2) : null;
  }

  private @Nullable WordPart dollar(boolean quoted) {
    char next = cursor.peek(1);
    if (next == '{') {
      return braced(quoted);
    }
    if (next == '(') {
      WordPart arithmetic = cursor.peek(2) == '(' ? arithmetic() : null;
      return arithmetic != null ? arithmetic : substitution(2);
    }
    if (next == '[') {
      return oldArithmetic();
    }
    int start = cursor.pos;
    int end = start + 1 + cursor.continuation(start + 1);
    if (end > start + 1) {
      // Bash joins the lines and so the name, of which this reader only knows that there is one.
      cursor.pos = end;
      return new WordPart.Parameter(
          cursor.from(start), "", Span.at(start + 1), "", false, "", null);
    }
    if (isNameStart(next)) {
      while (end < cursor.limit && isName(cursor.text.charAt(end))) {
        end++;
      }
    } else if (isDigit(next) || isSpecialParameter(next)) {
      end++;
    } else {
      return null;
    }
    cursor.pos = end;
    Span name = new Span(start + 1, end);
    return new WordPart.Parameter(
        cursor.from(start), name.of(cursor.text), name, "", false, "", null);
  }

  private WordPart braced(boolean quoted) {
    int start = cursor.pos;
    cursor.pos += 2;
    String prefix = prefix();
    cursor.pos += prefix.length();
    Span name = parameterName();
    cursor.pos = name.end();
    if (name.isEmpty()) {
      cursor.error(ShellError.Kind.BAD_PARAMETER, start, start + 2);
    }
    boolean subscripted = cursor.peek(0) == '[' && !name.isEmpty();
    if (subscripted) {
      int close = cursor.closing(cursor.pos, MAX_SUBSCRIPT, "[]", true);
      cursor.pos = close < 0 ? cursor.pos + 1 : close + 1;
    }
    String operator = OPERATORS.stream().filter(cursor::looksAt).findFirst().orElse("");
    cursor.pos += operator.length();
    Word operand = null;
    if (cursor.enter(start)) {
      boolean text = quoted && VALUE_OPERATORS.contains(operator);
      Word word = words.operand(text);
      operand = operator.isEmpty() && word.span().isEmpty() ? null : word;
      cursor.leave();
    }
    if (cursor.atEnd()) {
      cursor.error(ShellError.Kind.UNTERMINATED_PARAMETER, start, start + 2);
    } else {
      cursor.pos++;
    }
    return new WordPart.Parameter(
        cursor.from(start), name.of(cursor.text), name, prefix, subscripted, operator, operand);
  }

  /** {@code #} or {@code !} before a name; alone, or before an operator, they are the name. */
  private String prefix() {
    char c = cursor.peek(0);
    char next = cursor.peek(1);
    boolean named = isName(next) || (isSpecialParameter(next) && cursor.peek(2) == '}');
    return (c == '#' || c == '!') && named ? String.valueOf(c) : "";
  }

  private Span parameterName() {
    int start = cursor.pos;
    int end = start;
    if (isSpecialParameter(cursor.peek(0))) {
      return new Span(start, start + 1);
    }
    boolean digits = isDigit(cursor.peek(0));
    while (end < cursor.limit
        && (digits ? isDigit(cursor.text.charAt(end)) : isName(cursor.text.charAt(end)))) {
      end++;
    }
    return new Span(start, end);
  }

  private WordPart substitution(int opener) {
    int start = cursor.pos;
    int from = start + opener;
    cursor.pos = from;
    List<ShellCommand> commands = List.of();
    if (cursor.enter(start)) {
      ShellBlock around = cursor.block;
      commands = new ShellLexer(cursor, true, null).commands();
      cursor.block = around;
      cursor.leave();
    }
    Span inside = cursor.from(from);
    if (cursor.atEnd()) {
      cursor.error(ShellError.Kind.UNTERMINATED_SUBSTITUTION, start, from);
    } else {
      cursor.pos++;
    }
    String opening = cursor.text.substring(start, from);
    return new WordPart.Substitution(cursor.from(start), inside, opening, commands);
  }

  private WordPart backticks() {
    int start = cursor.pos;
    int close = start + 1;
    while (close < cursor.limit && cursor.text.charAt(close) != '`') {
      close += cursor.text.charAt(close) == '\\' ? 2 : 1;
    }
    boolean closed = close < cursor.limit;
    close = Math.min(close, cursor.limit);
    cursor.pos = start + 1;
    List<ShellCommand> commands = List.of();
    if (closed && cursor.enter(start)) {
      int limit = cursor.limit;
      ShellBlock around = cursor.block;
      int errors = cursor.errors().size();
      cursor.limit = close;
      commands = new ShellLexer(cursor, false, null).commands();
      cursor.limit = limit;
      // The closing backtick was found without them, so they put nothing outside in doubt.
      cursor.errors().subList(errors, cursor.errors().size()).clear();
      cursor.block = around;
      cursor.leave();
    }
    cursor.pos = closed ? close + 1 : close;
    if (!closed) {
      cursor.error(ShellError.Kind.UNTERMINATED_SUBSTITUTION, start, start + 1);
    }
    Span inside = new Span(start + 1, close);
    return new WordPart.Substitution(cursor.from(start), inside, "`", commands);
  }

  /** {@code $((...))}, or null when the parentheses do not close as a pair. */
  private @Nullable WordPart arithmetic() {
    int start = cursor.pos;
    int end = arithmeticEnd(cursor, start + 1);
    if (end < 0) {
      return null;
    }
    cursor.pos = end;
    return new WordPart.Arithmetic(cursor.from(start), new Span(start + 3, end - 2));
  }

  /** The offset behind the {@code ))} that closes the {@code ((} at {@code open}, or -1. */
  static int arithmeticEnd(Cursor cursor, int open) {
    int inner = cursor.closing(open + 1, MAX_ARITHMETIC, "()", false);
    boolean pair = inner >= 0 && inner + 1 < cursor.limit && cursor.text.charAt(inner + 1) == ')';
    return pair ? inner + 2 : -1;
  }

  private @Nullable WordPart oldArithmetic() {
    int start = cursor.pos;
    int close = cursor.closing(start + 1, MAX_ARITHMETIC, "[]", false);
    if (close < 0) {
      cursor.error(ShellError.Kind.UNTERMINATED_ARITHMETIC, start, start + 2);
      return null;
    }
    cursor.pos = close + 1;
    return new WordPart.Arithmetic(cursor.from(start), new Span(start + 2, close));
  }
}
