package dev.rebind.command;

import dev.rebind.model.Flip;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the words of a file before and after, knowing nothing of carriers and servers: each new
 * binding must have come, and nothing else may have come but the option that says it.
 */
final class SecondReader {
  private static final Pattern WORD = Pattern.compile("[^\\s\"'\\[\\]{},=;\\\\]+");
  private static final Set<String> SAYS_SO = Set.of("--module", "module", "UWSGI_MODULE");

  private SecondReader() {}

  static Proof prove(Scope before, Scope after, List<Flip> done) {
    Map<String, List<Flip>> byPath = new TreeMap<>();
    for (Flip flip : done) {
      byPath.computeIfAbsent(flip.site().path(), path -> new ArrayList<>()).add(flip);
    }
    for (Map.Entry<String, List<Flip>> file : byPath.entrySet()) {
      Optional<SourceText> old = before.text(file.getKey());
      Optional<SourceText> now = after.text(file.getKey());
      if (old.isEmpty() || now.isEmpty()) {
        return Proof.notProven(file.getKey() + " is not there.");
      }
      Proof one = compare(file.getKey(), old.get().text(), now.get().text(), file.getValue());
      if (one.verdict() != Proof.Verdict.PROVEN) {
        return one;
      }
    }
    return done.isEmpty() ? Proof.none() : Proof.proven();
  }

  private static Proof compare(String path, String before, String after, List<Flip> flips) {
    List<String> come = words(after);
    words(before).forEach(come::remove);
    for (Flip flip : flips) {
      if (flip.kept()) {
        continue;
      }
      String wanted = flip.target().binding().toString();
      Optional<String> found = come.stream().filter(word -> says(word, wanted)).findFirst();
      if (found.isEmpty()) {
        return Proof.disproven(path + ": no word says " + wanted + " after the change.");
      }
      come.remove(found.get());
    }
    for (String word : come) {
      if (!SAYS_SO.contains(word.replaceFirst("^-S", "").replaceFirst(":$", ""))) {
        return Proof.disproven(path + ": the word " + word + " came, which nobody asked for.");
      }
    }
    return Proof.proven();
  }

  /** Whether the word holds the binding whole: no name goes on after it. */
  private static boolean says(String word, String wanted) {
    int end = word.indexOf(wanted) + wanted.length();
    boolean held = word.contains(wanted);
    return held && (end == word.length() || ")%&|<>`".indexOf(word.charAt(end)) >= 0);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
