package dev.rebind.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder of one journal: {@code plan}, {@code before}, {@code after}, {@code state}, and {@code
 * found/} for what a recovery replaced.
 *
 * <p>The bytes of all files lie in one file a side, one after another in the plan's order, because
 * one file to make durable is a thousand times cheaper than a thousand.
 */
record JournalFolder(Path path) {
  /** How far a journal has come. */
  enum State {
    PREPARED,
    APPLYING,
    DONE,
    ROLLED_BACK
  }

  private static final String FOLDER = "journal";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final Pattern ID = Pattern.compile("\\d{8}-\\d{3,}");

  String id() {
    return String.valueOf(path.getFileName());
  }

  static JournalFolder of(Path stateDir, String id) {
    return new JournalFolder(stateDir.resolve(FOLDER).resolve(id));
  }

  /** Every journal of a state folder, oldest first. */
  static List<JournalFolder> all(Path stateDir) throws IOException {
    List<JournalFolder> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(stateDir.resolve(FOLDER))) {
      for (Path folder : folders) {
        if (ID.matcher(String.valueOf(folder.getFileName())).matches()) {
          found.add(new JournalFolder(folder));
        }
      }
    } catch (NoSuchFileException none) {
      return List.of();
    }
    // A longer counter is a later one.
    found.sort(
        (a, b) ->
            a.date().equals(b.date())
                ? Integer.compare(a.counter(), b.counter())
                : a.date().compareTo(b.date()));
    return found;
  }

  private String date() {
    return id().substring(0, 8);
  }

  private int counter() {
    return Integer.parseInt(id().substring(9));
  }

  /** Makes a journal of state PREPARED, durable when this returns. */
  static JournalFolder begin(Disk disk, Path stateDir, Clock clock, Manifest manifest)
      throws IOException {
    Path parent = stateDir.resolve(FOLDER);
    if (disk.stat(parent).isEmpty()) {
      disk.makeFolder(parent, true);
      disk.syncFolder(stateDir);
    }
    JournalFolder journal = new JournalFolder(parent.resolve(nextId(all(stateDir), clock)));
    disk.makeFolder(journal.path, true);
    try {
      disk.create(journal.path.resolve("before"), manifest.pack(Step::before));
      disk.create(journal.path.resolve("after"), manifest.pack(Step::after));
      byte[] plan = ManifestText.write(manifest).getBytes(StandardCharsets.UTF_8);
      disk.create(journal.path.resolve("plan"), plan);
      disk.create(journal.path.resolve("state"), line(State.PREPARED));
      disk.syncFolder(journal.path);
      disk.syncFolder(parent);
    } catch (IOException failed) {
      journal.discard(disk, failed);
      throw failed;
    }
    return journal;
  }

  /** A date and a counter; never before the last journal, even when the clock went back. */
  private static String nextId(List<JournalFolder> all, Clock clock) {
    String date = DATE.format(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    int counter = 1;
    if (!all.isEmpty()) {
      JournalFolder last = all.get(all.size() - 1);
      if (last.date().compareTo(date) >= 0) {
        date = last.date();
        counter = last.counter() + 1;
      }
    }
    return String.format(Locale.ROOT, "%s-%03d", date, counter);
  }

  private void discard(Disk disk, IOException because) {
    try {
      remove(disk);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /** Deletes a journal that never began; its state goes first, so that no half of it counts. */
  void remove(Disk disk) throws IOException {
    for (String name : List.of("state", "plan", "after", "before")) {
      Path file = path.resolve(name);
      if (disk.stat(file).isPresent()) {
        disk.delete(file);
      }
    }
    disk.delete(path);
  }

  void enter(Disk disk, State state) throws IOException {
    Path file = path.resolve("state");
    disk.append(file, line(state));
  }

  // The leading line end closes a line that a full disk or a kill left unfinished.
  private static byte[] line(State state) {
    return ("\n" + state + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The last whole line of the state; empty when the journal was never ready. */
  Optional<State> state() throws IOException {
    String text;
    try {
      text = Files.readString(path.resolve("state"));
    } catch (NoSuchFileException neverReady) {
      return Optional.empty();
    }
    List<String> lines =
        new ArrayList<>(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    Collections.reverse(lines);
    for (String line : lines) {
      for (State state : State.values()) {
        if (state.name().equals(line)) {
          return Optional.of(state);
        }
      }
    }
    return Optional.empty();
  }

  boolean isUnfinished() throws IOException {
    Optional<State> state = state();
    return state.isEmpty() || state.get().compareTo(State.DONE) < 0;
  }

  /** The plan with its bytes. */
  Manifest read() throws IOException {
    return ManifestText.read(
        Files.readString(path.resolve("plan")),
        Files.readAllBytes(path.resolve("before")),
        Files.readAllBytes(path.resolve("after")));
  }

  /** Keeps bytes that a recovery is about to replace. */
  void keep(Disk disk, int number, byte[] found) throws IOException {
    Path folder = path.resolve("found");
    if (disk.stat(folder).isEmpty()) {
      disk.makeFolder(folder, true);
    }
    Path file = folder.resolve(Integer.toString(number));
    for (int again = 1; disk.stat(file).isPresent(); again++) {
      file = folder.resolve(number + "." + again);
    }
    disk.create(file, found);
    disk.syncFolder(folder);
    disk.syncFolder(path);
  }
}
