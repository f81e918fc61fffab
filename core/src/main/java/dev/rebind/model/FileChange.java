package dev.rebind.model;

import dev.rebind.text.EditSet;

/** What a change does to one file. */
public sealed interface FileChange {
  /** Edits of a file that is there. */
  record Modify(EditSet edits) implements FileChange {}

  /** A new file, in UTF-8. */
  record Create(String text) implements FileChange {}

  /** The end of a file. */
  record Delete() implements FileChange {}
}
