package dev.rebind.syntax.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Gives SnakeYAML a text that is all there. Its own reader copies the token that it is in with
 * every 1,024 characters more of it, so that a scalar of ten million takes minutes.
 *
 * <p>Counts code points, lines and columns as the reader that it stands in for, and refuses the
 * same characters, at the same moment or later: not before they are asked for.
 */
final class WholeText extends StreamReader {
  private static final String NAME = "'string'";

  private final int[] points;
  private final int sound;
  private int at;
  private int documentAt;
  private int line;
  private int column;

  WholeText(String text) {
    super("");
    points = text.codePoints().toArray();
    int printable = 0;
    while (printable < points.length && isPrintable(points[printable])) {
      printable++;
    }
    sound = printable;
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int index) {
    return has(index) ? points[at + index] : 0;
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && has(0); i++) {
      int point = points[at++];
      documentAt++;
      if (ends(point)) {
        line++;
        column = 0;
      } else if (point != 0xFEFF) {
        column++;
      }
    }
  }

  @Override
  public String prefix(int length) {
    int end = length == 0 || has(length - 1) ? at + length : points.length;
    return new String(points, at, end - at);
  }

  /** As {@link #prefix}, and goes on behind it; for what holds no line end. */
  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    at += length;
    documentAt += length;
    column += length;
    return prefix;
  }

  @Override
  public Mark getMark() {
    return new Mark(NAME, at, line, column, points, at);
  }

  @Override
  public int getIndex() {
    return at;
  }

  @Override
  public int getDocumentIndex() {
    return documentAt;
  }

  @Override
  public void resetDocumentIndex() {
    documentAt = 0;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return column;
  }

  private boolean has(int index) {
    if (at + index < sound) {
      return true;
    }
    if (sound < points.length) {
      throw new ReaderException(NAME, sound, points[sound], "special characters are not allowed");
    }
    return false;
  }

  private boolean ends(int point) {
    return switch (point) {
      case '\n', 0x85, 0x2028, 0x2029 -> true;
      case '\r' -> has(0) && peek() != '\n';
      default -> false;
    };
  }
}
