package dev.rebind.syntax.yaml;

import java.util.Arrays;

/** Turns SnakeYAML's offsets, which count code points, into UTF-16 offsets. */
final class CodePoints {
  /** The code point offsets of the characters that take two UTF-16 units. */
  private final int[] wide;

  CodePoints(String text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count] = i - count;
        count++;
        i++;
      }
    }
    this.wide = Arrays.copyOf(found, count);
  }

  int offset(int codePoint) {
    int place = Arrays.binarySearch(wide, codePoint);
    return codePoint + (place >= 0 ? place : -place - 1);
  }
}
