package dev.rebind.disk;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a journal's {@code plan}: one fact a line, {@code word value...}, closed by a
 * checksum of all lines above it. Paths are percent-encoded byte by byte, so every file name
 * survives.
 */
final class ManifestText {
  private static final String FORMAT = "rebind-journal 1";

  private ManifestText() {}

  static String write(Manifest manifest) {
    StringBuilder out = new StringBuilder(FORMAT).append('\n');
    line(out, "time", manifest.time().toString());
    line(out, "title", URLEncoder.encode(manifest.title(), StandardCharsets.UTF_8));
    line(out, "root", path(manifest.root()));
    if (manifest.undoes() != null) {
      line(out, "undoes", manifest.undoes());
    }
    manifest.makes().forEach(folder -> line(out, "makes", path(folder)));
    for (Manifest.Folder folder : manifest.removes()) {
      line(out, "removes", path(folder.path()));
      attributes(out, folder.had());
    }
    for (Step step : manifest.steps()) {
      line(out, "file", step.kind() + " " + step.before().size() + " " + step.after().size());
      line(out, "path", path(step.target()));
      if (!step.shown().equals(step.target())) {
        line(out, "shown", path(step.shown()));
      }
      line(out, "before", step.before().sha256());
      line(out, "after", step.after().sha256());
      if (step.had() != null) {
        attributes(out, step.had());
      }
    }
    String end = "end " + checksum(out.toString());
    return out.append(end).append('\n').toString();
  }

  private static void attributes(StringBuilder out, Attributes had) {
    line(out, "had", Integer.toOctalString(had.mode()) + " " + had.uid() + " " + had.gid());
    had.extended()
        .forEach(
            (name, value) -> {
              String key = URLEncoder.encode(name, StandardCharsets.UTF_8);
              line(out, "user", key + " =" + Base64.getEncoder().encodeToString(value.bytes()));
            });
  }

  private static void line(StringBuilder out, String word, String value) {
    out.append(word).append(' ').append(value).append('\n');
  }

  private static String path(Path path) {
    // The JDK's URI of a path is made from the file name's bytes, not from a decoded text.
    String encoded = path.toUri().getRawPath();
    return encoded.length() > 1 && encoded.endsWith("/")
        ? encoded.substring(0, encoded.length() - 1)
        : encoded;
  }

  private static Path path(String encoded) {
    return Path.of(URI.create("file://" + encoded));
  }

  private static String checksum(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /**
   * Reads a plan back, with the bytes of its two sides.
   *
   * @throws IOException when the plan or a side is not what was written
   */
  static Manifest read(String text, byte[] before, byte[] after) throws IOException {
    int end = text.lastIndexOf("end ");
    if (!text.startsWith(FORMAT + "\n") || end < 0) {
      throw new IOException("the journal's plan has another format than \"" + FORMAT + "\"");
    } else if (!text.substring(end).equals("end " + checksum(text.substring(0, end)) + "\n")) {
      throw new IOException("the journal's plan is damaged: its checksum differs");
    }
    Deque<String> lines = new ArrayDeque<>(Arrays.asList(text.substring(0, end).split("\n")));
    lines.removeFirst();
    try {
      return read(lines, before, after);
    } catch (IllegalArgumentException | DateTimeException damaged) {
      throw new IOException("the journal's plan is damaged: " + damaged.getMessage(), damaged);
    }
  }

  private static Manifest read(Deque<String> lines, byte[] before, byte[] after) {
    Instant time = Instant.parse(need(lines, "time"));
    String title = URLDecoder.decode(need(lines, "title"), StandardCharsets.UTF_8);
    Path root = path(need(lines, "root"));
    String undoes = take(lines, "undoes");
    List<Path> makes = new ArrayList<>();
    for (String made = take(lines, "makes"); made != null; made = take(lines, "makes")) {
      makes.add(path(made));
    }
    List<Manifest.Folder> removes = new ArrayList<>();
    for (String gone = take(lines, "removes"); gone != null; gone = take(lines, "removes")) {
      removes.add(new Manifest.Folder(path(gone), attributes(lines, need(lines, "had"))));
    }
    List<Step> steps = new ArrayList<>();
    Side old = new Side(before);
    Side now = new Side(after);
    while (!lines.isEmpty()) {
      steps.add(step(lines, old, now));
    }
    return new Manifest(time, title, root, undoes, makes, removes, steps);
  }

  private static Step step(Deque<String> lines, Side old, Side now) {
    String[] head = words(need(lines, "file"), 3);
    Path target = path(need(lines, "path"));
    String shown = take(lines, "shown");
    Content before = old.next(Integer.parseInt(head[1]), need(lines, "before"));
    Content after = now.next(Integer.parseInt(head[2]), need(lines, "after"));
    String had = take(lines, "had");
    return new Step(
        FileWrite.Kind.valueOf(head[0]),
        shown == null ? target : path(shown),
        target,
        before,
        after,
        had == null ? null : attributes(lines, had),
        null,
        null);
  }

  private static Attributes attributes(Deque<String> lines, String had) {
    String[] words = words(had, 3);
    SortedMap<String, Content> extended = new TreeMap<>();
    for (String user = take(lines, "user"); user != null; user = take(lines, "user")) {
      String[] pair = words(user, 2);
      byte[] value = Base64.getDecoder().decode(pair[1].substring(1));
      extended.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), Content.of(value));
    }
    return new Attributes(
        Integer.parseInt(words[0], 8),
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        extended);
  }

  private static String[] words(String value, int count) {
    String[] words = value.split(" ", -1);
    if (words.length != count) {
      throw new IllegalArgumentException("not " + count + " words: " + value);
    }
    return words;
  }

  private static String need(Deque<String> lines, String word) {
    String value = take(lines, word);
    if (value == null) {
      throw new IllegalArgumentException("no line \"" + word + "\" before: " + lines.peek());
    }
    return value;
  }

  private static @Nullable String take(Deque<String> lines, String word) {
    String line = lines.peek();
    if (line == null || !line.startsWith(word + " ")) {
      return null;
    }
    lines.removeFirst();
    return line.substring(word.length() + 1);
  }

  /** The bytes of one side, handed out step by step. */
  private static final class Side {
    private final byte[] bytes;
    private int from;

    Side(byte[] bytes) {
      this.bytes = bytes;
    }

    Content next(int size, String sha256) {
      if (size < 0 || size > bytes.length - from) {
        throw new IllegalArgumentException("the kept bytes end too early");
      }
      Content content = Content.of(Arrays.copyOfRange(bytes, from, from + size));
      from += size;
      if (!content.sha256().equals(sha256)) {
        throw new IllegalArgumentException("the kept bytes differ from their checksum");
      }
      return content;
    }
  }
}
