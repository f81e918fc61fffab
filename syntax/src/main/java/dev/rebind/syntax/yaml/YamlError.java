package dev.rebind.syntax.yaml;

/**
 * Why a text is not YAML, or more of it than is read.
 *
 * @param lexical whether the text cannot be taken apart into tokens, so that a program that looks
 *     at tokens alone, as uWSGI does, refuses it too
 * @param offset in UTF-16 units
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record YamlError(String reason, boolean lexical, int offset, int line, int column) {
  static YamlError at(String text, int offset, String reason, boolean lexical) {
    int place = Math.max(0, Math.min(offset, text.length()));
    int line = 1;
    int start = 0;
    for (int feed = text.indexOf('\n'); feed >= 0 && feed < place; ) {
      line++;
      start = feed + 1;
      feed = text.indexOf('\n', start);
    }
    return new YamlError(reason, lexical, place, line, place - start + 1);
  }
}
