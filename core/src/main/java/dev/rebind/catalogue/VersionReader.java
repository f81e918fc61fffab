package dev.rebind.catalogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one version by hand: 1,200 of them are read at start-up, before a regex would be warm. */
final class VersionReader {
  private static final String[] STAGES = {"a", "b", "rc"};
  private final String text;
  private int at;

  VersionReader(String text) {
    this.text = text;
  }

  @Nullable Version read() {
    int[] numbers = new int[8];
    int count = 0;
    int number = number();
    while (number >= 0 && count < numbers.length) {
      numbers[count++] = number;
      number = at + 1 < text.length() && text.charAt(at) == '.' && digit(at + 1) ? next() : -1;
    }
    if (count == 0 || number >= 0) {
      return null;
    }
    int[] read = Arrays.copyOf(numbers, count);
    if (at == text.length()) {
      return Version.of(text, read, -1, 0, -1, -1);
    }
    int stage = -1;
    int stageNumber = 0;
    for (int i = 0; i < STAGES.length && stage < 0; i++) {
      if (text.startsWith(STAGES[i], at)) {
        at += STAGES[i].length();
        stage = i;
        stageNumber = number();
      }
    }
    int post = suffix(".post");
    int dev = suffix(".dev");
    if (at != text.length() || stageNumber < 0) {
      return null;
    }
    return Version.of(text, read, stage, stageNumber, post, dev);
  }

  private int next() {
    at++;
    return number();
  }

  private int suffix(String word) {
    if (!text.startsWith(word, at)) {
      return -1;
    }
    int start = at;
    at += word.length();
    int number = number();
    if (number < 0) {
      at = start;
    }
    return number;
  }

  /** The number here, or -1 when there is none or it has more than nine digits. */
  private int number() {
    int start = at;
    int value = 0;
    while (digit(at) && at - start < 9) {
      value = value * 10 + (text.charAt(at++) - '0');
    }
    return at == start || digit(at) ? -1 : value;
  }

  private boolean digit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
