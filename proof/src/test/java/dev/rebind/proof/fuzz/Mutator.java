package dev.rebind.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bytes: the same random numbers spoil them in the same way. */
final class Mutator {
  private static final int LONG = 8_000;
  private static final List<String> WORDS =
      List.of(
          "\0",
          "\r",
          "\n",
          "\r\n",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\t",
          " ",
          "\\",
          "\\\n",
          "'",
          "\"",
          "'''",
          "\"\"\"",
          "`",
          "$(",
          "${",
          "$((",
          "))",
          "}",
          "{{",
          "}}",
          "{%",
          "%}",
          "{#",
          "#}",
          "{{-",
          "<<EOF\n",
          "EOF\n",
          "<<<",
          "[",
          "]",
          "[uwsgi]\n",
          "(",
          ")",
          "# ",
          "; ",
          "- ",
          ": ",
          "? ",
          "&a ",
          "*a ",
          "!!str ",
          "|\n",
          ">-\n",
          "%(x)",
          "$(x)",
          "@(file)",
          "=",
          " = ",
          "wsgi-file = ",
          "module = ",
          "mount = /=",
          "ini = other.ini\n",
          "wsgi_app = ",
          "nova-api-wsgi",
          "/usr/bin/nova-api-wsgi",
          "nova.wsgi.osapi_compute:application",
          "if true; then\n",
          "fi\n",
          "case x in\n",
          "esac\n",
          "function f {\n",
          "%endif",
          "---\n",
          "...\n",
          "r'",
          "f\"{",
          "\\u0041",
          "\\x41",
          "é",
          "𝄞",
          "rebind: ignore[RB101]",
          "# rebind: ignore[RB999]\n",
          "../",
          "//",
          "lambda: ");

  private final Random random;
  private final List<byte[]> corpus;

  Mutator(Random random, List<byte[]> corpus) {
    this.random = random;
    this.corpus = corpus;
  }

  /** One to six changes; the answer is never longer than a few times what went in. */
  byte[] spoil(byte[] bytes) {
    byte[] spoilt = bytes;
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      spoilt = once(spoilt);
    }
    return spoilt;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    switch (random.nextInt(13)) {
      case 0:
        return replaced(bytes, at, Math.min(at + 1, bytes.length), new byte[] {any()});
      case 1:
        return replaced(bytes, at, at, new byte[] {any()});
      case 2:
        return replaced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), new byte[0]);
      case 3:
      case 4:
        return replaced(bytes, at, at, word());
      case 5:
        return replaced(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), word());
      case 6:
        return replaced(bytes, at, at, line(bytes, at));
      case 7:
        return replaced(bytes, at, at, line(bytes, random.nextInt(bytes.length + 1)));
      case 8:
        return replaced(bytes, start(bytes, at), end(bytes, at), new byte[0]);
      case 9:
        byte[] other = corpus.get(random.nextInt(corpus.size()));
        int from = random.nextInt(other.length + 1);
        int to = Math.min(other.length, from + random.nextInt(400));
        return replaced(bytes, at, at, Arrays.copyOfRange(other, from, to));
      case 10:
        return Arrays.copyOf(bytes, at);
      case 11:
        return text(bytes).indexOf('\r') >= 0
            ? bytes(text(bytes).replace("\r", ""))
            : bytes(text(bytes).replace("\n", "\r\n"));
      default:
        return random.nextInt(20) == 0 ? replaced(bytes, at, at, huge()) : bytes;
    }
  }

  private byte any() {
    return (byte) random.nextInt(256);
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** One word very often: an opener that is never closed, a value that never ends. */
  private byte[] huge() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return bytes(text(word.repeat(1 + LONG / word.length()).getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] line(byte[] bytes, int at) {
    return Arrays.copyOfRange(bytes, start(bytes, at), end(bytes, at));
  }

  private static int start(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int end(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(bytes.length, end + 1);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
    byte[] made = Arrays.copyOf(bytes, from + with.length + bytes.length - to);
    System.arraycopy(with, 0, made, from, with.length);
    System.arraycopy(bytes, to, made, from + with.length, bytes.length - to);
    return made;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
