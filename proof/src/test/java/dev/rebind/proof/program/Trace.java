package dev.rebind.proof.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The system calls of a run, as strace saw them in all threads; a file descriptor is shown with its
 * path.
 */
public record Trace(Ran ran, List<Call> calls) {
  private static final Pattern LINE =
      Pattern.compile("(\\d+) +(?:<\\.\\.\\. (\\w+) resumed>)?(.*)");
  private static final String CUT = " <unfinished ...>";

  public Trace {
    calls = List.copyOf(calls);
  }

  /**
   * One call.
   *
   * @param text the whole call with its arguments and result
   * @param began where it began among all beginnings and ends
   * @param ended where it ended
   */
  public record Call(String name, String text, int began, int ended) {
    /** Whether it succeeded and names this path. */
    public boolean did(String call, String path) {
      return name.equals(call) && text.contains(path) && !text.contains("= -1 ");
    }
  }

  /** Runs a command to its end and records these calls. */
  public static Trace of(Command command, List<String> calls) {
    Path log;
    try {
      log = Files.createTempFile("proof", ".strace");
      try {
        Ran ran = command.after(strace(log, "trace=" + String.join(",", calls), "-y")).run();
        return new Trace(ran, read(Files.readAllLines(log, StandardCharsets.ISO_8859_1)));
      } finally {
        Files.delete(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no trace of " + command.words(), e);
    }
  }

  /**
   * The same command, killed when a thread of it makes this call for the {@code number}th time; the
   * call itself is not carried out.
   */
  public static Command killedAt(Command command, String call, int number) {
    String inject = "inject=" + call + ":signal=KILL:when=" + number;
    return command.after(strace(Path.of("/dev/null"), inject));
  }

  private static List<String> strace(Path log, String expression, String... more) {
    List<String> words = new ArrayList<>();
    words.add(Programs.debian("strace").toString());
    words.addAll(List.of("-f", "-q", "-s", "64", "-o", log.toString(), "-e", expression));
    words.addAll(List.of(more));
    return words;
  }

  private static List<Call> read(List<String> lines) {
    List<Call> calls = new ArrayList<>();
    Map<String, Call> open = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()) {
        continue;
      }
      String thread = line.group(1);
      String text = line.group(3);
      Call began = line.group(2) == null ? null : open.remove(thread);
      if (began != null) {
        calls.add(new Call(began.name(), began.text() + text, began.began(), i));
        continue;
      }
      int bracket = text.indexOf('(');
      if (bracket > 0) {
        String name = text.substring(0, bracket);
        if (text.endsWith(CUT)) {
          String start = text.substring(0, text.length() - CUT.length());
          open.put(thread, new Call(name, start, i, i));
        } else {
          calls.add(new Call(name, text, i, i));
        }
      }
    }
    return calls;
  }
}
