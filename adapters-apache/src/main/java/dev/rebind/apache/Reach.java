package dev.rebind.apache;

import dev.rebind.model.Value;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a guard's folder or name pattern reaches. Paths are compared as they are written. */
enum Reach {
  YES,
  NO,
  UNKNOWN;

  private static final String WILD = "*?[";

  private static Reach of(boolean answer) {
    return answer ? YES : NO;
  }

  /** Whether a folder, which may have wildcards, holds the path somewhere below. */
  static Reach folder(Value folder, Value path) {
    String shallow = folder.toString();
    if (shallow.equals("/")) {
      return YES;
    }
    String head = head(folder);
    String head2 = head(path);
    if (!head.equals(head2)) {
      return UNKNOWN;
    }
    String mine = trimmed(shallow.substring(head.length()));
    String other = path.toString().substring(head2.length());
    if (!plain(mine) || !plain(other)) {
      return UNKNOWN;
    }
    return wild(mine) ? of(above(mine, other)) : of(other.startsWith(mine + "/"));
  }

  /** Whether a pattern of {@code <Directory>}, in which no wildcard stands for a slash, fits. */
  private static boolean above(String pattern, String path) {
    Pattern compiled = glob(pattern);
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (compiled.matcher(path.substring(0, end)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a regular expression of httpd is found in a path or a name. */
  static Reach expression(Value pattern, String in) {
    try {
      return pattern
          .asLiteral()
          .map(written -> of(Pattern.compile(written).matcher(in).find()))
          .orElse(UNKNOWN);
    } catch (PatternSyntaxException notJava) {
      return UNKNOWN;
    }
  }

  /** Whether a file name, which may have wildcards, fits. */
  static Reach name(Value pattern, String name) {
    if (pattern.asLiteral().isEmpty()) {
      return UNKNOWN;
    }
    String written = pattern.toString();
    return wild(written) ? of(glob(written).matcher(name).matches()) : of(written.equals(name));
  }

  static boolean wild(String text) {
    return text.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
  }

  /** The folder of a path, as it is written. */
  static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String trimmed(String folder) {
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }

  private static Pattern glob(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      out.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(out.toString());
  }

  /** Brackets stand for more than can be told here, and dots and doubled slashes lead elsewhere. */
  private static boolean plain(String path) {
    List<String> segments = List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
    return path.isEmpty()
        || (path.indexOf('[') < 0
            && segments.stream().noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals("..")));
  }

  /** What is written up to the end of the last reference. */
  private static String head(Value value) {
    String text = value.toString();
    List<Value.Part> parts = value.parts();
    if (parts.isEmpty()) {
      return "";
    }
    Value.Part last = parts.get(parts.size() - 1);
    return last instanceof Value.Literal
        ? text.substring(0, text.length() - last.text().length())
        : text;
  }
}
