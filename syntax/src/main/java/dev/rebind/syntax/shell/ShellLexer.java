package dev.rebind.syntax.shell;

import static dev.rebind.syntax.shell.Characters.isBlank;
import static dev.rebind.syntax.shell.Characters.isDigit;
import static dev.rebind.syntax.shell.Characters.isName;
import static dev.rebind.syntax.shell.Characters.isOperator;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a script, or the inside of a command substitution, into tokens and commands. */
final class ShellLexer {
  private static final List<String> OPERATORS =
      List.of(
          ";;&", "&>>", "<<<", "<<-", ";;", ";&", "&&", "&>", "||", "|&", "<<", "<&", "<>", ">>",
          ">&", ">|", ";", "&", "|", "<", ">", "(", ")");

  private final Cursor cursor;
  private final WordReader words;
  private final Grammar grammar;
  private final boolean untilParenthesis;
  private final @Nullable List<ShellToken> tokens;
  private final List<PendingHeredoc> heredocs = new ArrayList<>();
  private @Nullable Span operator;
  private int redirectionStart = -1;

  /**
   * @param tokens where the tokens go, but those inside of substitutions; null where nobody asks
   */
  ShellLexer(Cursor cursor, boolean untilParenthesis, @Nullable List<ShellToken> tokens) {
    this.cursor = cursor;
    this.tokens = tokens;
    this.words = new WordReader(cursor);
    this.grammar = new Grammar(cursor);
    this.untilParenthesis = untilParenthesis;
  }

  /** Reads up to the limit or the closing parenthesis, and gives the commands. */
  List<ShellCommand> commands() {
    while (!cursor.atEnd()) {
      if (untilParenthesis && cursor.peek(0) == ')' && !grammar.expectsClosing()) {
        break;
      }
      next();
    }
    missingTarget();
    heredocs.forEach(heredoc -> heredoc.unterminated(cursor));
    return grammar.end();
  }

  private void next() {
    int start = cursor.pos;
    char c = cursor.peek(0);
    int line = cursor.lineEnd(start);
    int continuation = cursor.continuation(start);
    if (line > 0) {
      newline(line);
    } else if (continuation > 0) {
      cursor.pos += continuation;
      add(ShellToken.Kind.CONTINUATION, start);
    } else if (isBlank(c)) {
      while (isBlank(cursor.peek(0))) {
        cursor.pos++;
      }
      add(ShellToken.Kind.BLANK, start);
    } else if (c == '#') {
      comment();
    } else if (c == '(' && cursor.peek(1) == '(' && grammar.takesArithmetic() && arithmetic()) {
      add(ShellToken.Kind.ARITHMETIC, start);
    } else if (isOperator(c) && !startsWord(c)) {
      operator();
    } else if (!descriptor()) {
      word();
    }
  }

  /** {@code <(} starts a word, and so does a parenthesis in a regular expression. */
  private boolean startsWord(char c) {
    boolean process = (c == '<' || c == '>') && cursor.peek(1) == '(';
    return process || (c == '(' && grammar.takesRegex() && operator == null);
  }

  private void add(ShellToken.Kind kind, int start) {
    if (tokens != null) {
      tokens.add(new ShellToken(kind, cursor.from(start)));
    }
  }

  private void newline(int length) {
    int start = cursor.pos;
    cursor.pos += length;
    add(ShellToken.Kind.NEWLINE, start);
    missingTarget();
    for (PendingHeredoc heredoc : heredocs) {
      int body = cursor.pos;
      int end = heredoc.read(cursor, length == 2);
      if (end > body) {
        add(ShellToken.Kind.HEREDOC_BODY, body);
      }
      int feed = cursor.text.indexOf('\n', end);
      cursor.pos = feed < 0 ? cursor.limit : Math.min(feed + 1, cursor.limit);
      if (cursor.pos > end) {
        add(ShellToken.Kind.HEREDOC_END, end);
      }
    }
    heredocs.clear();
    grammar.newline();
  }

  private void comment() {
    int start = cursor.pos;
    while (!cursor.atEnd() && cursor.lineEnd(cursor.pos) == 0) {
      cursor.pos++;
    }
    add(ShellToken.Kind.COMMENT, start);
  }

  private boolean arithmetic() {
    int start = cursor.pos;
    int end = ExpansionReader.arithmeticEnd(cursor, start);
    if (end < 0) {
      return false;
    }
    cursor.pos = end;
    grammar.arithmetic(cursor.from(start));
    return true;
  }

  private void operator() {
    int start = cursor.pos;
    char c = cursor.peek(0);
    boolean comparison = grammar.inTest() && (c == '<' || c == '>');
    String text =
        comparison
            ? String.valueOf(c)
            : OPERATORS.stream().filter(cursor::looksAt).findFirst().orElseThrow();
    cursor.pos += text.length();
    add(ShellToken.Kind.OPERATOR, start);
    boolean redirects = !comparison && (text.indexOf('<') >= 0 || text.indexOf('>') >= 0);
    if (redirects) {
      int from = operator == null && redirectionStart >= 0 ? redirectionStart : start;
      missingTarget();
      operator = cursor.from(start);
      redirectionStart = from;
    } else {
      missingTarget();
      grammar.operator(text, cursor.from(start));
    }
  }

  /** {@code 2} or <code>{fd}</code> directly before a redirection. */
  private boolean descriptor() {
    int start = cursor.pos;
    int end = start;
    boolean brace = cursor.peek(0) == '{';
    if (brace) {
      end++;
    }
    while (end < cursor.limit
        && (brace ? isName(cursor.text.charAt(end)) : isDigit(cursor.text.charAt(end)))) {
      end++;
    }
    if (brace) {
      boolean closed = end > start + 1 && end < cursor.limit && cursor.text.charAt(end) == '}';
      end = closed ? end + 1 : start;
    }
    boolean before =
        end > start
            && end < cursor.limit
            && (cursor.text.charAt(end) == '<' || cursor.text.charAt(end) == '>')
            && !(end + 1 < cursor.limit && cursor.text.charAt(end + 1) == '(');
    if (!before || grammar.inTest() || operator != null) {
      return false;
    }
    cursor.pos = end;
    redirectionStart = start;
    add(ShellToken.Kind.DESCRIPTOR, start);
    return true;
  }

  private void word() {
    int start = cursor.pos;
    Word word =
        words.word(
            grammar.takesRegex() && operator == null
                ? WordReader.Ending.REGEX
                : WordReader.Ending.COMMAND);
    Span redirection = operator;
    if (redirection == null) {
      add(grammar.word(word), start);
      return;
    }
    add(ShellToken.Kind.WORD, start);
    String text = redirection.of(cursor.text);
    PendingHeredoc heredoc = null;
    if (text.equals("<<") || text.equals("<<-")) {
      heredoc = new PendingHeredoc(redirection, word, text.equals("<<-"), cursor.pos);
      heredocs.add(heredoc);
    }
    grammar.redirect(redirectionStart, text, word, heredoc);
    operator = null;
    redirectionStart = -1;
  }

  private void missingTarget() {
    Span waiting = operator;
    if (waiting != null) {
      cursor.error(ShellError.Kind.MISSING_REDIRECTION_TARGET, waiting.start(), waiting.end());
    }
    operator = null;
    redirectionStart = -1;
  }
}
