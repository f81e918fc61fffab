package dev.rebind.syntax.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes one-line scalars in a given style. */
public final class YamlQuote {
  private static final String SHORT = "0abtnvfre\"\\";
  private static final String MEANING = "\0\u0007\b\t\n\u000b\f\r\u001b\"\\";

  /** Starts like a word or a path, so that it is no number, date, anchor, tag or flow sign. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./@%+=()~: -]*");

  /** What YAML 1.1 takes for booleans and null. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlQuote() {}

  /** Whether {@code value} without quotes is that string, in block and in flow collections. */
  public static boolean plainSafe(String value) {
    return PLAIN.matcher(value).matches()
        && !value.endsWith(" ")
        && !value.endsWith(":")
        && !value.contains(": ")
        && !WORDS.contains(value.toLowerCase(Locale.ROOT));
  }

  /**
   * The text that says {@code value} in place of a whole scalar: in its own quotes; without any
   * where it had none and needs none; else, and in place of a block, in {@code quotes}.
   *
   * @param style how the scalar is written now
   * @param quotes how its siblings are quoted, {@link YamlStyle#SINGLE} or {@link YamlStyle#DOUBLE}
   */
  public static String replacement(String value, YamlStyle style, YamlStyle quotes) {
    if (style == YamlStyle.PLAIN && plainSafe(value)) {
      return value;
    }
    return quoted(value, style.quoted() ? style : quotes);
  }

  /** The value in quotes; in double ones where single quotes cannot say it. */
  public static String quoted(String value, YamlStyle quotes) {
    if (!quotes.quoted()) {
      throw new IllegalArgumentException("no quotes: " + quotes);
    }
    boolean single = quotes == YamlStyle.SINGLE && value.chars().noneMatch(YamlQuote::escaped);
    return single ? "'" + value.replace("'", "''") + "'" : '"' + escape(value) + '"';
  }

  /** What stands between double quotes for {@code value}. */
  public static String escape(String value) {
    StringBuilder out = new StringBuilder(value.length() + 4);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int known = MEANING.indexOf(c);
      if (known >= 0) {
        out.append('\\').append(SHORT.charAt(known));
      } else if (escaped(c) || (Character.isSurrogate(c) && lone(value, i))) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Not printable in YAML 1.1, or a line break of it. */
  private static boolean escaped(int c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || c == 0x2028
        || c == 0x2029
        || c == 0xfeff
        || c == 0xfffe
        || c == 0xffff;
  }

  private static boolean lone(String value, int at) {
    char c = value.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(value.charAt(at - 1));
  }
}
