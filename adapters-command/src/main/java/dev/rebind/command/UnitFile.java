package dev.rebind.command;

import dev.rebind.model.Finding;
import dev.rebind.model.Severity;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A systemd unit or drop-in: its {@code Exec...=} lines and its {@code Environment=}. A backslash
 * at a line's end continues it, and comment lines may stand between (systemd.syntax(7)).
 */
final class UnitFile implements Carrier {
  private static final Pattern SECTION = Pattern.compile("[ \\t\\uFEFF]*\\[([^\\]]*)\\][ \\t]*");
  private static final Pattern SETTING = Pattern.compile("[ \\t]*([A-Za-z]+)[ \\t]*=[ \\t]*");
  private static final Pattern EXEC =
      Pattern.compile("Exec(?:Start|StartPre|StartPost|Reload|Stop|StopPost|Condition)");

  /** systemd.service(5): these characters before the program change how it is started. */
  private static final String PREFIXES = "@-:+!|";

  @Override
  public Carried read(SourceText file) {
    return new Reader(file).read();
  }

  private static final class Reader {
    private final SourceText file;
    private final String text;
    private final List<Span> lines;
    private final List<Finding> findings = new ArrayList<>();
    private final NotRead reader;
    private final List<Variable> environment = new ArrayList<>();
    private final List<Exec> commands = new ArrayList<>();
    private @Nullable String section;
    private int next;

    private record Exec(String key, List<Word> words) {}

    Reader(SourceText file) {
      this.file = file;
      this.text = file.text();
      this.lines = Lines.of(text);
      this.reader = new NotRead(file, findings);
    }

    Carried read() {
      while (next < lines.size()) {
        line(lines.get(next++));
      }
      List<Invocation> found = new ArrayList<>();
      commands.forEach(one -> found.add(new Invocation(one.key(), one.words(), environment)));
      if (!environment.isEmpty()) {
        found.add(new Invocation("Environment", List.of(), environment));
      }
      return new Carried(found, findings);
    }

    /** Reads one logical line. */
    private void line(Span line) {
      String written = line.of(text);
      Matcher header = SECTION.matcher(written);
      Matcher assignment = SETTING.matcher(written);
      if (written.isBlank() || isComment(line)) {
        return;
      }
      if (header.matches()) {
        section = header.group(1);
        return;
      }
      boolean assigns = assignment.lookingAt();
      String name = assigns ? assignment.group(1) : "";
      boolean exec = EXEC.matcher(name).matches();
      int start = line.start() + (assigns ? assignment.end() : 0);
      int value = exec ? afterPrefixes(start, line.end()) : start;
      Excerpt excerpt = value(new Span(value, line.end()), line, name);
      boolean ours = exec || name.equals("Environment");
      if (ours && !"Service".equals(section)) {
        String where = section == null ? "before any section" : "in the section [" + section + "]";
        String message =
            name + " stands " + where + ", so systemd ignores it; it belongs below [Service].";
        // Sections of a name that begins so are for other programs.
        boolean foreign = section != null && section.startsWith("X-");
        reader.say(foreign ? Severity.NOTE : Severity.BROKEN, line, message);
      } else if (exec) {
        exec(name, excerpt, text.substring(start, value).indexOf('@') >= 0);
      } else if (name.equals("Environment")) {
        environment(excerpt);
      }
    }

    private int afterPrefixes(int from, int end) {
      int at = from;
      while (at < end && PREFIXES.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }

    /** The value with its continuation lines; comment lines between them are left out. */
    private Excerpt value(Span first, Span line, String key) {
      Joined value = new Joined(file).take(first);
      Span last = line;
      while (continues(last) && next < lines.size()) {
        value.take(new Span(last.end(), lines.get(next).start()));
        while (next < lines.size() && isComment(lines.get(next))) {
          int end = next + 1 < lines.size() ? lines.get(next + 1).start() : text.length();
          value.leave(new Span(lines.get(next).start(), end));
          next++;
        }
        if (next == lines.size()) {
          break;
        }
        last = lines.get(next++);
        value.take(last);
      }
      return value.excerpt(key);
    }

    /** An even number of backslashes are as many halves of escaped ones. */
    private boolean continues(Span line) {
      int at = line.end();
      while (at > line.start() && text.charAt(at - 1) == '\\') {
        at--;
      }
      return (line.end() - at) % 2 == 1;
    }

    private boolean isComment(Span line) {
      Span bare = Lines.strip(text, line);
      return !bare.isEmpty() && "#;".indexOf(text.charAt(bare.start())) >= 0;
    }

    private void exec(String name, Excerpt value, boolean namesItself) {
      if (value.text().isBlank()) {
        commands.removeIf(one -> one.key().equals(name));
        return;
      }
      List<Word> words = new ArrayList<>();
      for (Word word : reader.words(value, PlainWords.Dialect.SYSTEMD)) {
        if (word.text().equals(";")) {
          add(name, words, namesItself);
          words = new ArrayList<>();
        } else {
          words.add(word);
        }
      }
      add(name, words, namesItself);
    }

    /** With {@code @} the second word is the program's own idea of its name. */
    private void add(String name, List<Word> words, boolean namesItself) {
      if (namesItself && words.size() > 1) {
        words.remove(1);
      }
      commands.add(new Exec(name, words));
    }

    private void environment(Excerpt value) {
      if (value.text().isBlank()) {
        environment.clear();
      }
      for (Word word : reader.words(value, PlainWords.Dialect.SYSTEMD)) {
        Variable.ofWord(word).ifPresent(environment::add);
      }
    }
  }
}
