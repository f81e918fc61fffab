package dev.rebind.command;

import dev.rebind.command.OptionTable.Arity;
import dev.rebind.model.Value;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a server, read as its own parser reads them: GNU {@code getopt_long} for uWSGI,
 * Python's {@code argparse} for gunicorn. Both take attached and separate values, beginnings of
 * long names, clusters of short flags and {@code --}.
 */
final class ArgumentVector {
  private final OptionTable table;
  private final List<Given> given = new ArrayList<>();
  private final List<Word> positional = new ArrayList<>();
  private final List<Word> expanding = new ArrayList<>();
  private @Nullable Doubt doubt;
  private @Nullable Word doubtful;

  private ArgumentVector(OptionTable table) {
    this.table = table;
  }

  static ArgumentVector uwsgi(List<Word> arguments) {
    ArgumentVector vector = new ArgumentVector(OptionTable.uwsgi());
    vector.read(arguments);
    return vector;
  }

  static ArgumentVector gunicorn(List<Word> arguments) {
    ArgumentVector vector = new ArgumentVector(OptionTable.gunicorn());
    vector.read(arguments);
    return vector;
  }

  /** Options with their values, in order. */
  List<Given> given() {
    return given;
  }

  /** Words that are neither options nor values of options, in order. */
  List<Word> positional() {
    return positional;
  }

  /** Words that may turn out as options, as several words, or as none. */
  List<Word> expanding() {
    return expanding;
  }

  /** Why the reading may be wrong. */
  Optional<Doubt> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** The word at which the doubt begins. */
  Word doubtful() {
    if (doubtful == null) {
      throw new IllegalStateException("there is no doubt");
    }
    return doubtful;
  }

  private void read(List<Word> words) {
    boolean optionsOver = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Word next = i + 1 < words.size() ? words.get(i + 1) : null;
      String head = word.head();
      if (optionsOver) {
        positional.add(word);
      } else if (word.text().equals("--")) {
        optionsOver = true;
      } else if (head.startsWith("--")) {
        i += longOption(word, head, next);
      } else if (head.startsWith("-") && head.length() > 1) {
        i += letters(word, head, next);
      } else if (word.splits()) {
        expanding.add(word);
      } else {
        positional.add(word);
      }
    }
  }

  /** Reads {@code --name}, {@code --name=value} or {@code --name value}; tells if it took two. */
  private int longOption(Word word, String head, @Nullable Word next) {
    int equals = head.indexOf('=');
    String written = head.substring(2, equals < 0 ? head.length() : equals);
    boolean cut = equals < 0 && !word.content().opaque().isEmpty();
    OptionTable.Option option = table.named(written).orElse(null);
    if (option == null || cut || option.arity() == Arity.UNSURE) {
      unknown(word);
      return 0;
    }
    if (option.arity() == Arity.FLAG) {
      add(option.name(), Value.literal(""), word, List.of(word), "", null);
      return 0;
    }
    if (equals >= 0) {
      String before = head.substring(0, equals + 1);
      add(option.name(), word.valueFrom(equals + 1), word, List.of(word), before, null);
      return 0;
    }
    if (option.arity() == Arity.OPTIONAL) {
      add(option.name(), Value.literal(""), word, List.of(word), "", null);
      return 0;
    }
    return separate(option, word, next);
  }

  private int separate(OptionTable.Option option, Word word, @Nullable Word next) {
    if (next == null) {
      unknown(word);
      return 0;
    }
    add(option.name(), next.value(), next, List.of(word, next), "", word);
    return 1;
  }

  /** Reads {@code -Mw value}: flags, of which the last may take a value. */
  private int letters(Word word, String head, @Nullable Word next) {
    for (int i = 1; i < head.length(); i++) {
      OptionTable.Option option = table.letter(head.charAt(i)).orElse(null);
      if (option == null) {
        unknown(word);
        return 0;
      }
      boolean last = i + 1 == word.text().length();
      if (option.arity() == Arity.VALUE || (option.arity() == Arity.OPTIONAL && !last)) {
        if (last) {
          return separate(option, word, next);
        }
        String before = head.substring(0, i + 1);
        add(option.name(), word.valueFrom(i + 1), word, List.of(word), before, null);
        return 0;
      }
      add(option.name(), Value.literal(""), word, List.of(word), "", null);
    }
    return 0;
  }

  /**
   * Takes an option.
   *
   * @param before what stands before the value in its word
   * @param name the word of a long or short name that stands apart
   */
  private void add(
      String option, Value value, Word at, List<Word> words, String before, @Nullable Word name) {
    String set = value.asLiteral().orElse(value.toString());
    int equals = set.indexOf('=');
    if (option.equals("set") && table == OptionTable.uwsgi() && equals > 0) {
      String key = set.substring(0, equals);
      Value inner = at.valueFrom(before.length() + equals + 1);
      String own = Slots.isFile(key) ? "module" : key;
      given.add(
          new Given(key, inner, at.span(), words, text -> write(at, before + own + "=" + text)));
      return;
    }
    if (!Slots.isFile(option)) {
      given.add(new Given(option, value, at.span(), words, text -> write(at, before + text)));
    } else if (name == null) {
      given.add(new Given(option, value, at.span(), words, text -> write(at, "--module=" + text)));
    } else {
      given.add(
          new Given(
              option,
              value,
              at.span(),
              words,
              text ->
                  name.write("--module")
                      .flatMap(first -> at.write(text).map(second -> EditSet.of(first, second)))));
    }
  }

  private static Optional<EditSet> write(Word word, String text) {
    return word.write(text).map((Edit edit) -> EditSet.of(edit));
  }

  private void unknown(Word word) {
    if (doubt == null) {
      doubtful = word;
      doubt =
          new Doubt(
              Codes.UNKNOWN_OPTION,
              "'"
                  + word.text()
                  + "' is no option that Rebind knows, or lacks its value, so the words after it may"
                  + " mean something else");
    }
  }
}
