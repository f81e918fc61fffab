package dev.rebind.command;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path or a name must match. Looking for a word that every match holds comes first: most
 * names of a tree lack it, and a pattern takes its time to fail.
 */
record NamePattern(String word, Pattern pattern) {

  static NamePattern of(String word, String pattern) {
    return new NamePattern(word, Pattern.compile(pattern));
  }

  boolean matches(String name) {
    return match(name).isPresent();
  }

  Optional<MatchResult> match(String name) {
    if (!name.contains(word)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(name);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
