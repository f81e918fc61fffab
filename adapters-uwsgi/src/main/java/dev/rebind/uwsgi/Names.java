package dev.rebind.uwsgi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which files an option may read that names them in a way not followed. */
final class Names {
  private static final Pattern DECIDED = Pattern.compile("[%$@]\\([^)]*\\)?|\\[[^\\]]*\\]?|[*?]");
  private static final Pattern EXTENSION = Pattern.compile("\\.\\w+$");
  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private Names() {}

  /**
   * Patterns with a star for each part that is not known. A file may be deployed to another folder
   * than it lies in, so folders are left out; only where nothing of the name itself is known does
   * the last folder stand before it.
   */
  static List<String> of(Word file, @Nullable Block block) {
    StringBuilder text = new StringBuilder();
    for (Word.Piece piece : file.pieces()) {
      text.append(piece instanceof Word.Literal ? piece.written() : "*");
    }
    List<String> names = new ArrayList<>();
    for (String filled : filled(text.toString(), block)) {
      String plain = DECIDED.matcher(filled).replaceAll("*");
      int slash = plain.lastIndexOf('/');
      String last = plain.substring(slash + 1);
      String name = last.isEmpty() ? "*" : last;
      String folder = plain.substring(plain.lastIndexOf('/', slash - 1) + 1, Math.max(0, slash));
      names.add(isVague(name) && LETTER.matcher(folder).find() ? folder + "/" + name : name);
    }
    return names;
  }

  /** The text with what a loop or condition puts in the place of {@code %(_)}. */
  private static List<String> filled(String text, @Nullable Block block) {
    int equals = block == null ? -1 : block.text().indexOf(" = ");
    if (block == null || equals < 0) {
      return List.of(text);
    }
    String opener = block.text().substring(0, equals);
    String words = block.text().substring(equals + 3).strip();
    if (Options.takesOneWord(opener)) {
      return List.of(text.replace("%(_)", words));
    }
    List<String> all = new ArrayList<>();
    if (opener.equals("for")) {
      for (String word : words.split("\\s+")) {
        all.add(text.replace("%(_)", word));
      }
    }
    return all.isEmpty() ? List.of(text) : all;
  }

  /**
   * Whether a path may be one of the names. A name of which nothing is known could be any file's;
   * it is looked for beside and below the file that asks for it, and in the folder that it names.
   *
   * @param folder of the file that asks, with a slash at its end, or empty
   */
  static Pattern pattern(Iterable<String> names, String folder) {
    StringBuilder any = new StringBuilder();
    for (String name : names) {
      String plain = name.substring(name.indexOf('/') + 1);
      if (!isVague(plain)) {
        alternative(any, "(?:.*/)?", plain);
        continue;
      }
      alternative(any, Pattern.quote(folder) + "(?:.*/)?", plain);
      if (plain.length() < name.length()) {
        alternative(any, "(?:.*/)?", name);
      }
    }
    return Pattern.compile(any.toString(), Pattern.DOTALL);
  }

  private static void alternative(StringBuilder any, String before, String name) {
    any.append(any.isEmpty() ? "" : "|").append(before);
    any.append("\\Q").append(name.replace("*", "\\E[^/]*\\Q")).append("\\E");
  }

  private static boolean isVague(String name) {
    return !LETTER.matcher(EXTENSION.matcher(name).replaceFirst("")).find();
  }
}
