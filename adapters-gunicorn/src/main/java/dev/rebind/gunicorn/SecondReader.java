package dev.rebind.gunicorn;

import dev.rebind.model.Flip;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one assignment line by line, without the Python lexer, and compares. */
final class SecondReader {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^\\uFEFF?wsgi_app[ \\t]*(?::[^=\"'\\r\\n]*)?=[ \\t]*[rRuU]?"
              + "(?:\"([^\"\\\\\\r\\n]*)\"|'([^'\\\\\\r\\n]*)')[ \\t]*(?:[#;].*)?\\r?$");

  private SecondReader() {}

  static Proof prove(Scope before, Scope after, List<Flip> done) {
    for (Flip flip : done) {
      String path = flip.site().path();
      Optional<SourceText> old = before.text(path);
      Optional<SourceText> now = after.text(path);
      if (old.isEmpty() || now.isEmpty()) {
        return Proof.notProven(path + " is not there.");
      }
      Proof one = compare(path, old.get().text(), now.get().text(), flip);
      if (one.verdict() != Proof.Verdict.PROVEN) {
        return one;
      }
    }
    return done.isEmpty() ? Proof.none() : Proof.proven();
  }

  private static Proof compare(String path, String before, String after, Flip flip) {
    List<String> old = read(before);
    List<String> now = read(after);
    if (old.size() != 2 || now.size() != 2) {
      return Proof.notProven(path + ": no plain line sets wsgi_app.");
    }
    String wanted = flip.target().binding().toString();
    if (!now.get(0).strip().equals(wanted)) {
      return Proof.disproven(
          path + ": wsgi_app reads '" + now.get(0) + "' after the change, not '" + wanted + "'.");
    }
    return old.get(1).equals(now.get(1))
        ? Proof.proven()
        : Proof.disproven(path + ": more than the value of wsgi_app changes.");
  }

  /** The value, and the text without it; empty unless exactly one line sets it. */
  private static List<String> read(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : 2;
      found.add(matcher.group(group));
      found.add(text.substring(0, matcher.start(group)) + text.substring(matcher.end(group)));
    }
    return found;
  }
}
