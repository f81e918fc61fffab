package dev.rebind.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one file, decoded so that every byte can be written back: UTF-8 where the bytes are
 * valid UTF-8, else ISO-8859-1. A byte order mark stays in the text, as its first character, since
 * some readers (uWSGI) trip over it.
 *
 * <p>{@link #opaque} spans are references whose value is decided elsewhere (a template's {@code {{
 * bin }}}); they are given by whoever carries the text and never contain a line's end.
 */
public final class SourceText {
  private final String path;
  private final String text;
  private final Charset charset;
  private final List<Span> opaque;
  private int[] lineStarts;

  private SourceText(String path, String text, Charset charset, List<Span> opaque) {
    this.path = path;
    this.text = text;
    this.charset = charset;
    this.opaque = List.copyOf(opaque);
    this.lineStarts = new int[0];
  }

  /** Decodes the bytes of the file at {@code path} (relative, with slashes). */
  public static SourceText of(String path, byte[] bytes) {
    if (isPlain(bytes)) {
      // The same characters as in UTF-8, and a copy instead of a decoder.
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new SourceText(path, text, StandardCharsets.UTF_8, List.of());
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new SourceText(path, text, StandardCharsets.UTF_8, List.of());
    } catch (CharacterCodingException notUtf8) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new SourceText(path, text, StandardCharsets.ISO_8859_1, List.of());
    }
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte each : bytes) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  public static SourceText of(String path, String text) {
    return new SourceText(path, text, StandardCharsets.UTF_8, List.of());
  }

  /** Text carried by another file, with the spans whose value only the carrier's world decides. */
  public static SourceText carried(String path, String text, List<Span> opaque) {
    return new SourceText(path, text, StandardCharsets.UTF_8, opaque);
  }

  /** Path inside the roots, with slashes. */
  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public Charset charset() {
    return charset;
  }

  public List<Span> opaque() {
    return opaque;
  }

  public boolean hasByteOrderMark() {
    return text.startsWith("\uFEFF");
  }

  public String slice(Span span) {
    return span.of(text);
  }

  public byte[] bytes() {
    return text.getBytes(charset);
  }

  /** Whether the file's charset can write a text. */
  boolean canWrite(String text) {
    return charset.newEncoder().canEncode(text);
  }

  /** The same file with other text, all of which its charset can write. */
  SourceText withText(String changed) {
    return new SourceText(path, changed, charset, List.of());
  }

  /** The line end that the file uses first, or a line feed where it has none. */
  public String lineEnd() {
    int feed = text.indexOf('\n');
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  public Position position(int offset) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }

  /** The whole line around an offset, without its end. */
  public Span lineAt(int offset) {
    int[] starts = lineStarts();
    int line = position(offset).line() - 1;
    int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
    if (end > starts[line] && text.charAt(end - 1) == '\r') {
      end--;
    }
    return new Span(starts[line], Math.max(end, starts[line]));
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      int[] starts = new int[16];
      int count = 1;
      for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = feed + 1;
      }
      // A race writes the same array twice, which harms nobody.
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return path + " (" + text.length() + " units, " + charset + ")";
  }
}
