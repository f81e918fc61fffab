package dev.rebind.syntax.shell;

import static dev.rebind.syntax.shell.Characters.isBlank;
import static dev.rebind.syntax.shell.Characters.isName;
import static dev.rebind.syntax.shell.Characters.isNameStart;
import static dev.rebind.syntax.shell.Characters.isOperator;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads words and the quoted text in them, at the cursor. */
final class WordReader {
  /** The end of a subscript or of a glob's parenthesis is not looked for any farther than this. */
  private static final int NEAR = 500;

  private final Cursor cursor;
  private final ExpansionReader expansions;

  WordReader(Cursor cursor) {
    this.cursor = cursor;
    this.expansions = new ExpansionReader(cursor, this);
  }

  /** What ends a word and what is special in it. */
  enum Ending {
    /** A blank, a line's end or an operator. */
    COMMAND,
    /** The same, but a bar and parentheses belong to the word: behind {@code =~}. */
    REGEX,
    /** The closing brace of a parameter. */
    BRACE,
    /** The same inside double quotes, where single quotes are text. */
    QUOTED_BRACE,
  }

  /** Reads the word at the cursor, which must not stand on a blank, an operator or a line's end. */
  Word word(Ending ending) {
    int start = cursor.pos;
    List<WordPart> parts = new ArrayList<>();
    Word.AssignmentHead head = ending == Ending.COMMAND ? assignmentHead() : null;
    if (head != null) {
      cursor.pos = head.valueStart();
      parts.add(text(start));
      if (cursor.peek(0) == '(') {
        parts.add(array());
      }
    }
    bareParts(parts, ending);
    return new Word(cursor.text, cursor.from(start), parts, WordPlace.COMMAND, head);
  }

  /** Reads the operand of a parameter up to its closing brace. */
  Word operand(boolean quoted) {
    int start = cursor.pos;
    List<WordPart> parts = new ArrayList<>();
    bareParts(parts, quoted ? Ending.QUOTED_BRACE : Ending.BRACE);
    WordPlace place = quoted ? WordPlace.QUOTED_PARAMETER : WordPlace.PARAMETER;
    return new Word(cursor.text, cursor.from(start), parts, place, null);
  }

  private void bareParts(List<WordPart> parts, Ending ending) {
    boolean brace = ending == Ending.BRACE || ending == Ending.QUOTED_BRACE;
    int run = cursor.pos;
    while (!cursor.atEnd()) {
      char c = cursor.peek(0);
      WordPart part = null;
      int at = cursor.pos;
      if (brace ? c == '}' : endsWord(c, at, ending)) {
        break;
      }
      if (c == '\\') {
        if (!brace && cursor.continuation(at) > 0 && !continuesWord(at, ending)) {
          break;
        }
        part = escape(ending == Ending.QUOTED_BRACE);
      } else if (c == '\'' && ending != Ending.QUOTED_BRACE) {
        part = singleQuoted(1);
      } else if (c == '"') {
        part = doubleQuoted(1, ending == Ending.QUOTED_BRACE);
      } else if (c == '$' && cursor.peek(1) == '\'' && ending != Ending.QUOTED_BRACE) {
        part = singleQuoted(2);
      } else if (c == '$' && cursor.peek(1) == '"' && ending != Ending.QUOTED_BRACE) {
        part = doubleQuoted(2, false);
      } else {
        part = expansions.expansion(ending == Ending.QUOTED_BRACE, ending != Ending.QUOTED_BRACE);
      }
      if (part != null) {
        flush(parts, run, at);
        parts.add(part);
        run = cursor.pos;
      } else if (cursor.pos == at) {
        passText(c, ending);
      }
    }
    flush(parts, run, cursor.pos);
  }

  /**
   * One character of text, or the whole parenthesis of an extended glob or a regular expression.
   */
  private void passText(char c, Ending ending) {
    boolean glob = ending == Ending.COMMAND && "?*+@!".indexOf(c) >= 0 && cursor.peek(1) == '(';
    boolean group = ending == Ending.REGEX && c == '(';
    if (glob || group) {
      cursor.pos += glob ? 1 : 0;
      int close = cursor.closing(cursor.pos, NEAR, "()", false);
      cursor.pos = close < 0 ? cursor.pos + 1 : close + 1;
    } else {
      cursor.pos++;
    }
  }

  private boolean endsWord(char c, int at, Ending ending) {
    if (isBlank(c) || cursor.lineEnd(at) > 0) {
      return true;
    }
    if (!isOperator(c)) {
      return false;
    }
    boolean process = (c == '<' || c == '>') && cursor.peek(1) == '(';
    return !process && !(ending == Ending.REGEX && (c == '(' || c == '|'));
  }

  /** Whether the word goes on behind the escaped line ends at {@code at}. */
  private boolean continuesWord(int at, Ending ending) {
    int next = at;
    for (int length; (length = cursor.continuation(next)) > 0; ) {
      next += length;
    }
    if (next >= cursor.limit) {
      return false;
    }
    int back = cursor.pos;
    cursor.pos = next;
    boolean goesOn = !endsWord(cursor.peek(0), next, ending);
    cursor.pos = back;
    return goesOn;
  }

  private WordPart escape(boolean quoted) {
    int start = cursor.pos;
    int line = cursor.continuation(start);
    if (line > 0) {
      cursor.pos += line;
      return new WordPart.Escape(cursor.from(start), "");
    }
    char next = cursor.peek(1);
    boolean keeps = quoted && "$`\"\\}".indexOf(next) < 0;
    if (keeps || start + 1 >= cursor.limit) {
      cursor.pos++;
      return text(start);
    }
    cursor.pos += 2;
    return new WordPart.Escape(cursor.from(start), String.valueOf(next));
  }

  private WordPart singleQuoted(int opener) {
    int start = cursor.pos;
    int from = start + opener;
    int close = from;
    while (close < cursor.limit && cursor.text.charAt(close) != '\'') {
      close += opener == 2 && cursor.text.charAt(close) == '\\' ? 2 : 1;
    }
    boolean closed = close < cursor.limit;
    if (!closed) {
      close = cursor.limit;
      cursor.error(ShellError.Kind.UNTERMINATED_QUOTE, start, from);
    }
    cursor.pos = closed ? close + 1 : close;
    Span inside = new Span(Math.min(from, close), close);
    String raw = inside.of(cursor.text);
    String value = opener == 2 ? AnsiQuote.decode(raw) : raw;
    return new WordPart.SingleQuoted(cursor.from(start), inside, opener == 2, value);
  }

  /**
   * {@code brace}: within the operand of a parameter that itself is quoted, a brace is escapable.
   */
  private WordPart doubleQuoted(int opener, boolean brace) {
    int start = cursor.pos;
    int from = start + opener;
    cursor.pos = from;
    List<WordPart> parts = List.of();
    if (cursor.enter(start)) {
      parts = quotedParts(true, brace);
      cursor.leave();
    }
    Span inside = cursor.from(from);
    if (cursor.peek(0) == '"' && !cursor.atEnd()) {
      cursor.pos++;
    } else {
      cursor.error(ShellError.Kind.UNTERMINATED_QUOTE, start, from);
    }
    return new WordPart.DoubleQuoted(cursor.from(start), inside, opener == 2, parts);
  }

  /** Reads as inside double quotes, up to the closing quote or, for a here-document, the limit. */
  List<WordPart> quotedParts(boolean untilQuote, boolean brace) {
    List<WordPart> parts = new ArrayList<>();
    int run = cursor.pos;
    while (!cursor.atEnd()) {
      char c = cursor.peek(0);
      int at = cursor.pos;
      if (untilQuote && c == '"') {
        break;
      }
      WordPart part = null;
      if (c == '\\') {
        char next = cursor.peek(1);
        boolean escapes =
            cursor.continuation(at) > 0
                || (at + 1 < cursor.limit
                    && (next == '$'
                        || next == '`'
                        || next == '\\'
                        || (next == '"' && untilQuote)
                        || brace));
        if (escapes) {
          part = escape(false);
        } else {
          cursor.pos++;
        }
      } else {
        part = expansions.expansion(true, false);
      }
      if (part != null) {
        flush(parts, run, at);
        parts.add(part);
        run = cursor.pos;
      } else if (cursor.pos == at) {
        cursor.pos++;
      }
    }
    flush(parts, run, cursor.pos);
    return parts;
  }

  /** Finds {@code NAME=}, {@code NAME+=} or {@code NAME[..]=} at the cursor without moving it. */
  private Word.@Nullable AssignmentHead assignmentHead() {
    int start = cursor.pos;
    int at = start;
    while (at < cursor.limit && isName(cursor.text.charAt(at))) {
      at++;
    }
    if (at == start || !isNameStart(cursor.text.charAt(start))) {
      return null;
    }
    Span name = new Span(start, at);
    boolean subscripted = at < cursor.limit && cursor.text.charAt(at) == '[';
    if (subscripted) {
      int close = cursor.closing(at, NEAR, "[]", true);
      if (close < 0) {
        return null;
      }
      at = close + 1;
    }
    boolean append = at < cursor.limit && cursor.text.charAt(at) == '+';
    at += append ? 1 : 0;
    boolean assigns = at < cursor.limit && cursor.text.charAt(at) == '=';
    return assigns ? new Word.AssignmentHead(name, subscripted, append, at + 1) : null;
  }

  private WordPart array() {
    int start = cursor.pos;
    cursor.pos++;
    List<Word> elements = new ArrayList<>();
    if (cursor.enter(start)) {
      elements(elements);
      cursor.leave();
    }
    Span inside = cursor.from(start + 1);
    if (cursor.atEnd()) {
      cursor.error(ShellError.Kind.UNTERMINATED_ARRAY, start, start + 1);
    } else {
      cursor.pos++;
    }
    return new WordPart.Array(cursor.from(start), inside, elements);
  }

  private void elements(List<Word> elements) {
    while (!cursor.atEnd() && cursor.peek(0) != ')') {
      char c = cursor.peek(0);
      int line = Math.max(cursor.lineEnd(cursor.pos), cursor.continuation(cursor.pos));
      if (line > 0) {
        cursor.pos += line;
      } else if (isBlank(c)) {
        cursor.pos++;
      } else if (c == '#') {
        int feed = cursor.text.indexOf('\n', cursor.pos);
        cursor.pos = feed < 0 ? cursor.limit : Math.min(feed, cursor.limit);
      } else if (isOperator(c) && !((c == '<' || c == '>') && cursor.peek(1) == '(')) {
        cursor.error(ShellError.Kind.UNEXPECTED, cursor.pos, cursor.pos + 1);
        cursor.pos++;
      } else {
        elements.add(word(Ending.COMMAND));
      }
    }
  }

  private WordPart.Text text(int start) {
    return new WordPart.Text(cursor.from(start), cursor.text.substring(start, cursor.pos));
  }

  private void flush(List<WordPart> parts, int start, int end) {
    if (end > start) {
      parts.add(new WordPart.Text(new Span(start, end), cursor.text.substring(start, end)));
    }
  }
}
