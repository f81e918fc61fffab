package dev.rebind.uwsgi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The passes over the collected values (uwsgi_apply_config_pass in utils.c): {@code $(ENV)} and
 * {@code @(file)} stay unknown; {@code %(name)} is the value of the first option of that name,
 * wherever it stands.
 */
final class Placeholders {
  /** Longer than any value that means something; a chain of placeholders grows by powers. */
  private static final int LONGEST = 4_096;

  /** What all placeholders of one section may add. */
  private static final int MOST = 4_000_000;

  private int added;
  private final List<Setting> raw;
  private final Map<String, Integer> first = new HashMap<>();
  private final List<Word> done = new ArrayList<>();

  private Placeholders(List<Setting> raw) {
    this.raw = raw;
    for (int i = 0; i < raw.size(); i++) {
      first.putIfAbsent(raw.get(i).key(), i);
    }
  }

  /** The same settings with every placeholder resolved that the files decide. */
  static List<Setting> resolve(List<Setting> raw) {
    Placeholders passes = new Placeholders(raw);
    List<Setting> out = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      Setting setting = raw.get(i);
      Word value = setting.early() ? setting.value() : passes.expand(setting.value(), i);
      passes.done.add(value);
      out.add(setting.withValue(value));
    }
    return out;
  }

  private Word expand(Word value, int index) {
    int before = added;
    Word.Builder out = new Word.Builder();
    for (Word.Piece piece : value.pieces()) {
      if (piece instanceof Word.Literal literal && literal.written().indexOf('(') >= 0) {
        if (!literal(literal.written(), index, out, before)) {
          return hole(value.written(), "its placeholders grow too long");
        }
      } else {
        out.add(piece);
      }
    }
    return out.build();
  }

  /** Expands one stretch; false when the value would grow too long. */
  private boolean literal(String text, int index, Word.Builder out, int before) {
    // Where no parenthesis closes, no placeholder opens; a search for each would cost too much.
    int last = text.lastIndexOf(')');
    int at = 0;
    while (at < text.length()) {
      int end = at < last && opens(text, at) ? close(text, at + 2) : -1;
      if (end <= at + 2) {
        out.add(text.charAt(at));
        at++;
      } else {
        String name = text.substring(at + 2, end);
        String written = text.substring(at, end + 1);
        for (Word.Piece piece : meaning(text.charAt(at), name, written, index).pieces()) {
          added += piece.written().length();
          out.add(piece);
        }
        if (added - before > LONGEST || added > MOST) {
          return false;
        }
        at = end + 1;
      }
    }
    return true;
  }

  private static boolean opens(String text, int at) {
    return "$@%".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && text.charAt(at + 1) == '(';
  }

  private static int close(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private Word meaning(char symbol, String name, String written, int index) {
    if (symbol == '$') {
      return hole(written, "the environment variable " + name + " decides it at start");
    }
    if (symbol == '@') {
      return hole(written, "the contents of " + name + " decide it at start");
    }
    if (name.equals("_")) {
      return hole(written, "the loop or condition around it fills it in");
    }
    if (name.indexOf(' ') >= 0) {
      return hole(written, "uWSGI computes it at start");
    }
    Integer found = first.get(name);
    if (found == null) {
      return hole(written, "nothing in this file sets " + name);
    }
    Setting setting = raw.get(found);
    if (setting.block() != null || setting.entry().filter() != null) {
      return hole(written, name + " is set under a condition");
    }
    if (found < index && !setting.early()) {
      return done.get(found);
    }
    boolean plain =
        setting.value().literal().filter(text -> !text.matches(".*[$@%]\\(.*")).isPresent();
    return found != index && plain
        ? setting.value()
        : hole(written, name + " is set from another placeholder, and not before it is used");
  }

  private static Word hole(String written, String why) {
    return Word.of(new Word.Hole(written, why));
  }
}
