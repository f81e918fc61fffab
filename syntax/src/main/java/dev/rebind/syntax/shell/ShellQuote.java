package dev.rebind.syntax.shell;

import dev.rebind.text.Edit;

/** Writes literal text so that a POSIX shell reads it back unchanged. */
public final class ShellQuote {
  private static final String SAFE = "_@%+=:,./-";

  private ShellQuote() {}

  /** The text as one word: bare where every character is plain, else in single quotes. */
  public static String quote(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(ShellQuote::isPlain);
    return plain ? text : single(text);
  }

  /**
   * The text for between double quotes; an exclamation mark is left alone, as scripts have no
   * history.
   */
  public static String insideDoubleQuotes(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || c == '`' || c == '"' || c == '\\') {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.toString();
  }

  /** The text as a further word beside {@code model}: in double quotes where that one has them. */
  public static String like(Word model, String text) {
    return switch (model.quoteStyle()) {
      case SINGLE, ANSI -> single(text);
      case DOUBLE -> '"' + insideDoubleQuotes(text) + '"';
      case MIXED ->
          model.parts().get(0) instanceof WordPart.DoubleQuoted
              ? '"' + insideDoubleQuotes(text) + '"'
              : quote(text);
      case BARE -> quote(text);
    };
  }

  /**
   * The edit that gives {@code word} another, literal value and keeps its quotes where they can
   * hold it.
   *
   * @throws IllegalArgumentException when the word is an array
   */
  public static Edit replace(Word word, String text) {
    if (word.parts().stream().anyMatch(WordPart.Array.class::isInstance)) {
      throw new IllegalArgumentException("an array has no literal value: " + word);
    }
    if (word.place() == WordPlace.QUOTED_PARAMETER) {
      String inside = insideDoubleQuotes(text).replace("}", "\\}");
      boolean quoted = word.quoteStyle() == QuoteStyle.DOUBLE;
      return Edit.replace(quoted ? word.valueSpan() : word.span(), inside);
    }
    QuoteStyle style = word.quoteStyle();
    if (style == QuoteStyle.DOUBLE) {
      return Edit.replace(word.valueSpan(), insideDoubleQuotes(text));
    }
    if (style == QuoteStyle.SINGLE && text.indexOf('\'') < 0) {
      return Edit.replace(word.valueSpan(), text);
    }
    return Edit.replace(word.span(), like(word, text));
  }

  private static String single(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
  }
}
