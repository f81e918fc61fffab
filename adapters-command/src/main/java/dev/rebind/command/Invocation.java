package dev.rebind.command;

import java.util.List;

/**
 * A command line as its carrier holds it; without words it is an environment alone.
 *
 * @param key which of the carrier's places it is, the same before and after a rewrite
 * @param environment what is set for it there, in order
 */
record Invocation(String key, List<Word> words, List<Variable> environment) {
  Invocation {
    words = List.copyOf(words);
    environment = List.copyOf(environment);
  }

  Invocation with(List<Variable> more) {
    List<Variable> all = new java.util.ArrayList<>(more);
    all.addAll(environment);
    return new Invocation(key, words, all);
  }
}
