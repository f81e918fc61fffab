package dev.rebind.tree;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Words that are searched for in bytes: ASCII, in any case. A file that has none of them concerns
 * no adapter and is never decoded.
 *
 * <p>The search looks at the last byte of a window as long as the shortest word and skips as far as
 * no word can start (Horspool's rule for several words).
 */
public final class Needles {
  private static final Needles NONE = new Needles(List.of());

  private final List<String> words;
  private final byte[][] folded;
  private final int shortest;
  private final int longest;
  private final byte[] skip = new byte[256];

  private Needles(List<String> words) {
    this.words = words;
    this.folded = new byte[words.size()][];
    int least = Byte.MAX_VALUE;
    int most = 0;
    for (int i = 0; i < folded.length; i++) {
      folded[i] = ascii(words.get(i));
      least = Math.min(least, folded[i].length);
      most = Math.max(most, folded[i].length);
    }
    this.shortest = least;
    this.longest = most;
    java.util.Arrays.fill(skip, (byte) least);
    for (byte[] word : folded) {
      for (int i = 0; i < least; i++) {
        byte far = (byte) (least - 1 - i);
        int lower = word[i];
        int upper = lower >= 'a' && lower <= 'z' ? lower - 32 : lower;
        skip[lower] = (byte) Math.min(skip[lower], far);
        skip[upper] = skip[lower];
      }
    }
  }

  /** No words: every file counts as if it had one. */
  public static Needles none() {
    return NONE;
  }

  /**
   * @throws IllegalArgumentException when a word is empty, longer than 100, or not printable ASCII
   */
  public static Needles of(Collection<String> words) {
    return words.isEmpty()
        ? NONE
        : new Needles(
            words.stream().map(word -> word.toLowerCase(Locale.ROOT)).distinct().sorted().toList());
  }

  public static Needles of(String... words) {
    return of(List.of(words));
  }

  /** The words in lower case, sorted. */
  public List<String> words() {
    return words;
  }

  /** Whether one of the words stands in the bytes. */
  public boolean in(byte[] bytes) {
    return in(bytes, 0, bytes.length);
  }

  /**
   * Whether one of the words stands in {@code bytes} from {@code from} up to, not including, {@code
   * to}.
   */
  public boolean in(byte[] bytes, int from, int to) {
    if (folded.length == 0) {
      return true;
    }
    byte[] jump = skip;
    int at = from + shortest - 1;
    while (at < to) {
      int far = jump[bytes[at] & 0xff];
      if (far == 0) {
        if (startsAt(bytes, at - shortest + 1, to)) {
          return true;
        }
        far = 1;
      }
      at += far;
    }
    return false;
  }

  /** How many bytes at the end of one piece may be the start of a word that the next piece ends. */
  int overlap() {
    return Math.max(0, longest - 1);
  }

  private boolean startsAt(byte[] bytes, int start, int to) {
    for (byte[] word : folded) {
      if (to - start >= word.length && matches(bytes, start, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int start, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      int seen = bytes[start + i];
      if (seen >= 'A' && seen <= 'Z') {
        seen += 32;
      }
      if (seen != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String word) {
    if (word.isEmpty() || word.length() > 100) {
      throw new IllegalArgumentException("a needle has 1 to 100 characters: " + word);
    }
    byte[] bytes = new byte[word.length()];
    for (int i = 0; i < bytes.length; i++) {
      char unit = word.charAt(i);
      if (unit < ' ' || unit > '~') {
        throw new IllegalArgumentException("a needle is printable ASCII: " + word);
      }
      bytes[i] = (byte) unit;
    }
    return bytes;
  }

  @Override
  public String toString() {
    return "needles " + words;
  }
}
