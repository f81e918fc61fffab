package dev.rebind.apache;

import dev.rebind.model.Flip;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Scope;
import dev.rebind.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the two texts line by line with regular expressions alone, and compares. */
final class SecondReader {
  private static final Pattern ALIAS =
      Pattern.compile(
          "(?i)^\\s*WSGIScriptAlias(?:Match)?\\s+(\\S+)\\s+[\"']?([^\"'\\s]+)[\"']?(.*)$");
  private static final Pattern FOLLOWER =
      Pattern.compile(
          "(?i)^\\s*(?:<(?:Directory|Files)(?:Match)?\\s|Alias\\s|WSGIImportScript\\s)");

  private SecondReader() {}

  static Proof prove(Scope before, Scope after, List<Flip> done) {
    TreeMap<String, Integer> moved = new TreeMap<>();
    done.forEach(flip -> moved.merge(flip.site().path(), 1, Integer::sum));
    for (String path : moved.keySet()) {
      Optional<SourceText> old = before.text(path);
      Optional<SourceText> now = after.text(path);
      if (old.isEmpty() || now.isEmpty()) {
        return Proof.notProven(path + " is not there.");
      }
      List<Flip> mine = done.stream().filter(flip -> flip.site().path().equals(path)).toList();
      Proof one = compare(path, lines(old.get()), lines(now.get()), mine);
      if (one.verdict() != Proof.Verdict.PROVEN) {
        return one;
      }
    }
    return done.isEmpty() ? Proof.none() : Proof.proven();
  }

  private static List<String> lines(SourceText text) {
    return List.of(text.text().split("\\r?\\n", -1));
  }

  private static Proof compare(
      String path, List<String> before, List<String> after, List<Flip> flips) {
    if (before.size() != after.size()) {
      return Proof.disproven(path + " has other lines after the change.");
    }
    TreeMap<String, String> wanted = new TreeMap<>();
    flips.forEach(
        flip -> wanted.put(flip.site().binding().toString(), flip.target().binding().toString()));
    int moved = 0;
    for (int i = 0; i < before.size(); i++) {
      String old = before.get(i);
      String now = after.get(i);
      Matcher then = ALIAS.matcher(old);
      Matcher since = ALIAS.matcher(now);
      if (old.equals(now)) {
        continue;
      }
      if (then.matches() && since.matches() && wanted.containsKey(then.group(2))) {
        boolean right =
            then.group(1).equals(since.group(1))
                && then.group(3).equals(since.group(3))
                && since.group(2).equals(wanted.get(then.group(2)));
        if (!right) {
          return Proof.disproven(path + ": an alias reads '" + now.strip() + "' afterwards.");
        }
        moved++;
      } else if (!FOLLOWER.matcher(old).find() || !FOLLOWER.matcher(now).find()) {
        return Proof.notProven(path + ": a change lies outside of plain lines.");
      }
    }
    return moved == flips.size()
        ? Proof.proven()
        : Proof.notProven(path + ": not every alias stands on a plain line.");
  }
}
