package dev.rebind.model;

import dev.rebind.text.EditSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Edits, new and deleted files that hold together or not at all.
 *
 * @param title what it does, for people and commit messages
 * @param files what happens to which file
 * @param flips the sites whose binding it changes; none for the fix of a finding
 * @param review whether a person must look before it is applied
 * @param notes findings that the change itself brings about, announced here so that they are no
 *     surprise afterwards
 */
public record Change(
    String title,
    SortedMap<String, FileChange> files,
    List<Flip> flips,
    boolean review,
    List<Finding> notes) {
  public Change {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    flips = List.copyOf(flips);
    notes = List.copyOf(notes);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a change changes a file: " + title);
    }
  }

  /** Edits of one file that flip sites. */
  public static Change edit(String title, String path, EditSet edits, List<Flip> flips) {
    return new Change(
        title, new TreeMap<>(Map.of(path, new FileChange.Modify(edits))), flips, false, List.of());
  }

  // Written out, since the first use of a generated one costs a start several milliseconds.
  @Override
  public int hashCode() {
    return 31 * files.keySet().hashCode() + title.hashCode();
  }

  public Change withReview() {
    return new Change(title, files, flips, true, notes);
  }

  public Change withNotes(List<Finding> announced) {
    return new Change(title, files, flips, review, announced);
  }
}
