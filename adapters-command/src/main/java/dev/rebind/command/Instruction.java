package dev.rebind.command;

import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One instruction of a Dockerfile.
 *
 * @param arguments what follows its name on one line: comment lines, and the backslashes and ends
 *     of continued ones, are left out
 * @param body the lines of its here-documents, an empty span where there are none
 */
record Instruction(String name, Excerpt arguments, boolean heredoc, Span body) {
  private static final Pattern NAME = Pattern.compile("[ \\t\\uFEFF]*([A-Za-z]+)(?:[ \\t]+|$)");
  private static final Pattern HEREDOC =
      Pattern.compile("(?<!\\S)\\d*<<-?([\"']?)([^\\s<\"']+)\\1(?!\\S)");

  /** The instruction that an ONBUILD holds back. */
  Optional<Instruction> held() {
    Matcher inner = NAME.matcher(arguments.text());
    if (!inner.lookingAt()) {
      return Optional.empty();
    }
    Span rest = new Span(inner.end(), arguments.text().length());
    return Optional.of(
        new Instruction(inner.group(1), ListWords.part(arguments, rest), heredoc, body));
  }

  static List<Instruction> all(SourceText file) {
    return new Reader(file).read();
  }

  private static final class Reader {
    private final SourceText file;
    private final String text;
    private final List<Span> lines;
    private int next;

    Reader(SourceText file) {
      this.file = file;
      this.text = file.text();
      this.lines = Lines.of(text);
    }

    List<Instruction> read() {
      List<Instruction> all = new ArrayList<>();
      while (next < lines.size()) {
        Span line = lines.get(next++);
        Matcher name = NAME.matcher(line.of(text));
        if (!skipped(line) && name.lookingAt()) {
          all.add(instruction(name.group(1), new Span(line.start() + name.end(), line.end())));
        }
      }
      return all;
    }

    private Instruction instruction(String name, Span first) {
      Joined joined = new Joined(file);
      Span last = first;
      while (continues(last) && next < lines.size()) {
        int backslash = Lines.strip(text, last).end() - 1;
        joined.take(new Span(last.start(), backslash));
        joined.leave(new Span(backslash, lines.get(next).start()));
        while (next < lines.size() && skipped(lines.get(next))) {
          int end = next + 1 < lines.size() ? lines.get(next + 1).start() : text.length();
          joined.leave(new Span(lines.get(next).start(), end));
          next++;
        }
        last = next < lines.size() ? lines.get(next++) : Span.at(text.length());
      }
      joined.take(last);
      Excerpt arguments = joined.excerpt(name);
      int from = next < lines.size() ? lines.get(next).start() : text.length();
      boolean heredoc = false;
      Matcher opener = HEREDOC.matcher(arguments.text());
      while (takesHeredocs(name) && opener.find()) {
        heredoc = true;
        skipTo(opener.group(2));
      }
      int to = next < lines.size() ? lines.get(next).start() : text.length();
      return new Instruction(name, arguments, heredoc, new Span(from, Math.max(from, to)));
    }

    /** A blank between backslash and line end is forgiven by Docker, with a warning. */
    private boolean continues(Span line) {
      Span bare = Lines.strip(text, line);
      return !bare.isEmpty() && text.charAt(bare.end() - 1) == '\\';
    }

    /** Comment lines and empty lines do not count, also between continued ones. */
    private boolean skipped(Span line) {
      Span bare = Lines.strip(text, line);
      return bare.isEmpty() || text.charAt(bare.start()) == '#';
    }

    private static boolean takesHeredocs(String name) {
      return name.equalsIgnoreCase("RUN")
          || name.equalsIgnoreCase("COPY")
          || name.equalsIgnoreCase("ADD")
          || name.equalsIgnoreCase("CMD")
          || name.equalsIgnoreCase("ENTRYPOINT");
    }

    private void skipTo(String delimiter) {
      while (next < lines.size()) {
        String line = lines.get(next++).of(text);
        if (line.equals(delimiter) || line.stripLeading().equals(delimiter)) {
          return;
        }
      }
    }
  }
}
