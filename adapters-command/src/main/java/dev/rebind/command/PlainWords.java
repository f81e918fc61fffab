package dev.rebind.command;

import dev.rebind.text.Edit;
import dev.rebind.text.Excerpt;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into words where no shell does: by systemd's rules ({@code extract_first_word} with C
 * escapes, specifiers and variables), by those of Python's {@code shlex}, as supervisor does, or by
 * those of a Dockerfile's ENV.
 */
final class PlainWords {
  /** Whose rules. */
  enum Dialect {
    SYSTEMD("%[A-Za-z]|\\$\\{[A-Za-z_]\\w*\\}|\\$[A-Za-z_]\\w*", "%%|\\$\\$"),
    SHLEX("%\\([^)]*\\)[sd]", "%%"),
    /** The pairs of a Dockerfile's ENV. */
    DOCKER("\\$\\{[^}]*\\}|\\$[A-Za-z_]\\w*", "(?!)");

    private final Pattern reference;
    private final Pattern doubled;

    Dialect(String reference, String doubled) {
      this.reference = Pattern.compile(reference);
      this.doubled = Pattern.compile(doubled);
    }
  }

  /** What every dialect reads as itself, quoted or not. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@+,()-]*");

  /** Longer than any command that people write; a word of it costs far more than its letters. */
  private static final int LONGEST = 262_144;

  private static final String ESCAPED = "abfnrstv";
  private static final String MEANING = "\u0007\b\f\n\r \t\u000B";

  private final Masked masked;
  private final String text;
  private final Dialect dialect;
  private int at;
  private int open = -1;

  private PlainWords(Excerpt excerpt, Dialect dialect) {
    this.masked = new Masked(excerpt);
    this.text = masked.text();
    this.dialect = dialect;
  }

  /** The words, up to a quote that nothing closes; none of a text that is too long. */
  static List<Word> read(Excerpt excerpt, Dialect dialect) {
    return isTooLong(excerpt) ? List.of() : new PlainWords(excerpt, dialect).read();
  }

  /** The word in the file that a quote opens and nothing closes, where one does. */
  static Optional<Span> unclosed(Excerpt excerpt, Dialect dialect) {
    if (isTooLong(excerpt)) {
      return Optional.empty();
    }
    PlainWords words = new PlainWords(excerpt, dialect);
    words.read();
    return words.open < 0 ? Optional.empty() : excerpt.outer(new Span(words.open, words.at));
  }

  /** Whether the text is longer than what is read. */
  static boolean isTooLong(Excerpt excerpt) {
    return excerpt.text().length() > LONGEST;
  }

  private List<Word> read() {
    List<Word> words = new ArrayList<>();
    for (skipBlanks(); at < text.length(); skipBlanks()) {
      Word word = word();
      if (word == null) {
        return words;
      }
      words.add(word);
    }
    return words;
  }

  private void skipBlanks() {
    while (at < text.length() && (blank(text.charAt(at)) || continuation(at) > 0)) {
      at += Math.max(1, continuation(at));
    }
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The length of a backslash and the line's end after it, which systemd reads as a blank. */
  private int continuation(int from) {
    if (dialect != Dialect.SYSTEMD || text.charAt(from) != '\\') {
      return 0;
    }
    if (text.startsWith("\r\n", from + 1)) {
      return 3;
    }
    return text.startsWith("\n", from + 1) ? 2 : 0;
  }

  private @Nullable Word word() {
    int start = at;
    boolean bareReference = false;
    char quote = 0;
    int quotes = 0;
    int firstQuote = -1;
    Masked.Builder builder = masked.builder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quote == 0 && (blank(c) || continuation(at) > 0)) {
        break;
      }
      if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
        quote = quote == 0 ? c : 0;
        firstQuote = quotes == 0 ? at : firstQuote;
        quotes++;
        at++;
      } else if (c == '\\' && escapes(quote)) {
        escape(builder);
      } else {
        bareReference |= plain(builder) && quote == 0;
      }
    }
    if (quote != 0) {
      open = start;
      return null;
    }
    Span span = new Span(start, at);
    boolean wrapped =
        quotes == 2 && "\"'".indexOf(text.charAt(start)) >= 0 && endsQuoted(span, start);
    Span inside = wrapped ? new Span(start + 1, at - 1) : span;
    Span outer = masked.excerpt().outer(span).orElse(Span.at(0));
    // NAME="value" and --option="value", of which both sides may change.
    boolean pair =
        quotes == 2
            && firstQuote > start
            && text.charAt(firstQuote - 1) == '='
            && endsQuoted(span, firstQuote);
    String mark = pair ? text.substring(firstQuote, firstQuote + 1) : "";
    boolean splits = bareReference && dialect == Dialect.SYSTEMD && isVariable(span);
    return new Word(
        builder.build(UnaryOperator.identity()),
        outer,
        splits,
        replacement -> {
          boolean whole = wrapped || quotesNone(span);
          int equals = replacement.indexOf('=');
          if (!PLAIN.matcher(replacement).matches() || !(whole || (pair && equals > 0))) {
            return Optional.empty();
          }
          String quoted =
              replacement.substring(0, equals + 1)
                  + mark
                  + replacement.substring(equals + 1)
                  + mark;
          return masked
              .excerpt()
              .outer(whole ? Edit.replace(inside, replacement) : Edit.replace(span, quoted));
        });
  }

  private boolean endsQuoted(Span span, int opening) {
    return span.end() - 1 > opening && text.charAt(span.end() - 1) == text.charAt(opening);
  }

  private boolean quotesNone(Span span) {
    return span.of(text).chars().noneMatch(c -> c == '"' || c == '\'');
  }

  /** systemd splits the value of {@code $NAME} that is a word of its own. */
  private boolean isVariable(Span span) {
    return span.of(text).matches("\\$[A-Za-z_]\\w*");
  }

  private boolean escapes(char quote) {
    if (dialect == Dialect.SYSTEMD) {
      return true;
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    boolean dollar = dialect == Dialect.DOCKER && next == '$';
    return quote == 0 || (quote == '"' && (next == '"' || next == '\\' || dollar));
  }

  private void escape(Masked.Builder builder) {
    int start = at;
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
    at = Math.min(at + 2, text.length());
    int known = dialect == Dialect.SYSTEMD ? ESCAPED.indexOf(next) : -1;
    if (known >= 0) {
      builder.escape(MEANING.substring(known, known + 1), new Span(start, at));
    } else if (dialect == Dialect.SYSTEMD && (next == 'x' || Character.isDigit(next))) {
      // A byte by its number: rare in a command, and never in a name that is looked for.
      builder.reference(new Span(start, at));
    } else {
      // systemd keeps the backslash of an escape that it does not know.
      boolean kept = dialect == Dialect.SYSTEMD && "\\\"';".indexOf(next) < 0;
      builder.escape((kept ? "\\" : "") + next, new Span(start, at));
    }
  }

  /** Takes one character, or one reference; tells whether it was a reference. */
  private boolean plain(Masked.Builder builder) {
    if (text.charAt(at) != '%' && text.charAt(at) != '$') {
      int hidden = hidden();
      builder.literal(new Span(at, hidden));
      at = hidden;
      return false;
    }
    Matcher doubled = dialect.doubled.matcher(text).region(at, text.length());
    if (doubled.lookingAt()) {
      builder.escape(doubled.group().substring(1), new Span(at, doubled.end()));
      at = doubled.end();
      return false;
    }
    Matcher reference = dialect.reference.matcher(text).region(at, text.length());
    if (reference.lookingAt()) {
      builder.reference(new Span(at, reference.end()));
      at = reference.end();
      return true;
    }
    builder.literal(new Span(at, at + 1));
    at++;
    return false;
  }

  /** The end of the opaque span that starts here, or of this character. */
  private int hidden() {
    for (Span span : masked.excerpt().opaque()) {
      if (span.start() == at) {
        return span.end();
      }
    }
    return at + 1;
  }
}
