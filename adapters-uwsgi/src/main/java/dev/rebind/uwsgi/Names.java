package dev.rebind.uwsgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the last part of a file's name may be, where an option names it in a way not followed. */
final class Names {
  private static final Pattern DECIDED = Pattern.compile("[%$@]\\([^)]*\\)?|\\[[^\\]]*\\]?|[*?]");
  private static final Set<String> LISTS = Set.of("for", "for-glob", "if-exists", "ifexists");

  private Names() {}

  /** Patterns with a star for each part that is not known; folders are left out. */
  static List<String> of(Word file, @Nullable Block block) {
    StringBuilder text = new StringBuilder();
    for (Word.Piece piece : file.pieces()) {
      text.append(piece instanceof Word.Literal ? piece.written() : "*");
    }
    List<String> names = new ArrayList<>();
    for (String filled : filled(text.toString(), block)) {
      String plain = DECIDED.matcher(filled).replaceAll("*");
      String last = plain.substring(plain.lastIndexOf('/') + 1);
      names.add(last.isEmpty() ? "*" : last);
    }
    return names;
  }

  /** The text with what a loop or condition puts in the place of {@code %(_)}. */
  private static List<String> filled(String text, @Nullable Block block) {
    int equals = block == null ? -1 : block.text().indexOf(" = ");
    if (block == null || equals < 0 || !LISTS.contains(block.text().substring(0, equals))) {
      return List.of(text);
    }
    List<String> all = new ArrayList<>();
    for (String word : block.text().substring(equals + 3).strip().split("\\s+")) {
      all.add(text.replace("%(_)", word));
    }
    return all;
  }

  /** Whether a path ends in one of the patterns. */
  static Pattern pattern(Iterable<String> names) {
    StringBuilder any = new StringBuilder();
    for (String name : names) {
      any.append(any.isEmpty() ? "" : "|").append("\\Q").append(name.replace("*", "\\E.*\\Q"));
      any.append("\\E");
    }
    return Pattern.compile("(?:.*/)?(?:" + any + ")", Pattern.DOTALL);
  }
}
