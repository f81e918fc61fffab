package dev.rebind.tree;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Words that are searched for in bytes: ASCII, in any case. A file that has none of them concerns
 * no adapter and is never decoded.
 *
 * <p>The search does not look at every byte. A word of {@code n} letters holds {@code n - 1} pairs
 * of neighbours, so a look at one pair in every {@code n - 1} places cannot miss it (n is the
 * length of the shortest word). Only where such a pair occurs in a word are the bytes around it
 * compared. The stride is fixed, so that no step waits for the one before it; the plain compiler of
 * a short-lived process makes this three times as fast as skipping by what was seen.
 */
public final class Needles {
  private static final Needles NONE = new Needles(List.of());

  private final List<String> words;
  private final byte[][] folded;
  private final int shortest;
  private final int longest;

  /** Whether a pair occurs among the first letters of a word; see {@link #pair}. */
  private final boolean[] pairs = new boolean[1 << 10];

  private Needles(List<String> words) {
    this.words = words;
    this.folded = new byte[words.size()][];
    int least = words.isEmpty() ? 0 : Integer.MAX_VALUE;
    int most = 0;
    for (int i = 0; i < folded.length; i++) {
      folded[i] = ascii(words.get(i));
      least = Math.min(least, folded[i].length);
      most = Math.max(most, folded[i].length);
    }
    this.shortest = least;
    this.longest = most;
    for (byte[] word : folded) {
      for (int i = 0; i + 1 < least; i++) {
        pairs[pair(word[i], word[i + 1])] = true;
      }
    }
  }

  /** No words: every file counts as if it had one. */
  public static Needles none() {
    return NONE;
  }

  /**
   * The words, in any case; without any, the same as {@link #none}.
   *
   * @throws IllegalArgumentException when a word has not 2 to 100 characters, or one that is not
   *     printable ASCII
   */
  public static Needles of(Collection<String> words) {
    TreeSet<String> lower = new TreeSet<>();
    for (String word : words) {
      lower.add(word.toLowerCase(Locale.ROOT));
    }
    return lower.isEmpty() ? NONE : new Needles(List.copyOf(lower));
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
    boolean[] known = pairs;
    int stride = shortest - 1;
    for (int at = from; at < to - 1; at += stride) {
      if (known[(bytes[at] & 31) << 5 | (bytes[at + 1] & 31)] && around(bytes, at, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** The lower five bits of both, in which upper and lower case are the same. */
  private static int pair(byte first, byte second) {
    return (first & 31) << 5 | (second & 31);
  }

  private boolean around(byte[] bytes, int at, int from, int to) {
    for (int start = Math.max(from, at - shortest + 2); start <= at; start++) {
      if (startsAt(bytes, start, to)) {
        return true;
      }
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
    if (word.length() < 2 || word.length() > 100) {
      throw new IllegalArgumentException("a needle has 2 to 100 characters: " + word);
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
