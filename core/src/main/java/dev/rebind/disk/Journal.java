package dev.rebind.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one apply or undo did, as its journal tells it.
 *
 * @param id sorts by age: a date and a counter, {@code 20261122-001}
 * @param undoes the journal that this one undid; null for an apply
 * @param files the paths as they were given
 */
public record Journal(
    String id,
    Instant time,
    String title,
    Path root,
    State state,
    @Nullable String undoes,
    List<Path> files) {
  /** Where a journal stands. */
  public enum State {
    DONE("it is done"),
    UNDONE("it was undone"),
    ROLLED_BACK("it failed or was interrupted, and was rolled back"),
    UNFINISHED("it is at work, or was interrupted; the next apply or undo rolls it back"),
    DAMAGED("it cannot be read");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** A clause for people. */
    public String words() {
      return words;
    }
  }

  public Journal {
    files = List.copyOf(files);
  }

  /**
   * Every journal of a state folder, oldest first; takes no lock.
   *
   * @throws IOException when the folder cannot be read; a folder that is not there has no journals
   */
  public static List<Journal> list(Path stateDir) throws IOException {
    List<Journal> newestFirst = new ArrayList<>();
    Set<String> undone = new HashSet<>();
    List<JournalFolder> folders = new ArrayList<>(JournalFolder.all(stateDir));
    // An undo is younger than what it undoes, and can itself be undone.
    Collections.reverse(folders);
    for (JournalFolder folder : folders) {
      Journal journal = read(folder, undone.contains(folder.id()));
      if (journal.undoes() != null && journal.state() == State.DONE) {
        undone.add(journal.undoes());
      }
      newestFirst.add(journal);
    }
    Collections.reverse(newestFirst);
    return List.copyOf(newestFirst);
  }

  private static Journal read(JournalFolder folder, boolean undone) throws IOException {
    Optional<JournalFolder.State> state = folder.state();
    Manifest manifest;
    try {
      manifest = folder.read();
    } catch (IOException damaged) {
      State unread = state.isEmpty() ? State.UNFINISHED : State.DAMAGED;
      String why =
          state.isEmpty() ? "cut off as it began; no file was touched" : Problem.reasonOf(damaged);
      Instant time = Files.getLastModifiedTime(folder.path()).toInstant();
      return new Journal(folder.id(), time, why, folder.path(), unread, null, List.of());
    }
    State shown =
        switch (state.orElse(JournalFolder.State.PREPARED)) {
          case PREPARED, APPLYING -> State.UNFINISHED;
          case ROLLED_BACK -> State.ROLLED_BACK;
          case DONE -> undone ? State.UNDONE : State.DONE;
        };
    return new Journal(
        folder.id(),
        manifest.time(),
        manifest.title(),
        manifest.root(),
        shown,
        manifest.undoes(),
        manifest.steps().stream().map(Step::shown).toList());
  }

  static Optional<Journal> find(List<Journal> all, String id) {
    return all.stream().filter(journal -> journal.id().equals(id)).findFirst();
  }

  /** The youngest apply in force. */
  static Optional<Journal> latest(List<Journal> all) {
    return all.stream()
        .filter(journal -> journal.undoes() == null && journal.state() == State.DONE)
        .reduce((older, younger) -> younger);
  }
}
