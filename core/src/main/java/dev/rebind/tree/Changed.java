package dev.rebind.tree;

import dev.rebind.text.SourceText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file of an overlay: deleted, or with other bytes than the disk's. */
final class Changed {
  private final String path;
  private final byte @Nullable [] bytes;
  private @Nullable SourceText text;

  Changed(String path, Optional<byte[]> bytes) {
    this.path = path;
    this.bytes = bytes.isPresent() ? bytes.get().clone() : null;
  }

  boolean exists() {
    return bytes != null;
  }

  Optional<SourceText> text() {
    if (text == null && bytes != null && problem(Long.MAX_VALUE).isEmpty()) {
      // A race decodes the same bytes twice, which harms nobody.
      text = SourceText.of(path, bytes);
    }
    return Optional.ofNullable(text);
  }

  /** The same text under the name of a link to this file. */
  Optional<SourceText> textAs(String link) {
    return bytes == null ? Optional.empty() : new Changed(link, Optional.of(bytes)).text();
  }

  Optional<Problem> problem(long sizeCap) {
    if (bytes == null) {
      return Optional.empty();
    }
    if (bytes.length > sizeCap) {
      return Optional.of(Trouble.tooLarge(path, bytes.length, sizeCap));
    }
    return FileSearch.isBinary(bytes) ? Optional.of(Trouble.binary(path)) : Optional.empty();
  }

  /** Whether the walk, had it seen this file, would have made it a candidate. */
  boolean counts(WalkOptions options, Selection selection) {
    return bytes != null
        && options.names().test(path)
        && selection.takes(path)
        && options.needles().in(bytes)
        && problem(options.sizeCap()).isEmpty();
  }
}
