package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import org.jspecify.annotations.Nullable;

/** The compound commands that are open at the cursor, and the function whose body comes next. */
final class BlockStack {
  /** A stray closing word closes over at most this many blocks, so that junk stays cheap. */
  private static final int MAX_RECOVERY = 8;

  private final Cursor cursor;
  private final @Nullable ShellBlock outer;
  private @Nullable ShellBlock current;
  private @Nullable String function;
  private int subshells;

  BlockStack(Cursor cursor) {
    this.cursor = cursor;
    this.outer = cursor.block;
    this.current = outer;
  }

  @Nullable ShellBlock current() {
    return current;
  }

  boolean hasSubshell() {
    return subshells > 0;
  }

  /** The name of the function that the next block is the body of. */
  void function(String name) {
    function = name;
  }

  void dropFunction() {
    function = null;
  }

  void open(ShellBlock.Kind kind, int start, boolean guarded) {
    subshells += kind == ShellBlock.Kind.SUBSHELL ? 1 : 0;
    set(ShellBlock.open(kind, start, current, function, guarded));
    function = null;
  }

  /** Goes on to the next branch of the block of this kind. */
  void branch(ShellBlock.Kind kind, Span word) {
    ShellBlock found = unwindTo(kind, word);
    if (found != null) {
      set(found.nextBranch());
    }
  }

  void close(ShellBlock.Kind kind, Span word) {
    ShellBlock found = unwindTo(kind, word);
    if (found != null) {
      boolean bodyless = kind == ShellBlock.Kind.IF || kind == ShellBlock.Kind.LOOP;
      if (bodyless && found.branch() == 0) {
        cursor.error(ShellError.Kind.UNEXPECTED, word.start(), word.end());
      }
      pop(found);
    }
  }

  /** Whether the innermost block is a case, at a {@code ;;}. */
  boolean inCase(Span word) {
    return unwindTo(ShellBlock.Kind.CASE, word) != null;
  }

  void end() {
    for (ShellBlock block = current; block != null && block != outer; block = parent(block)) {
      cursor.error(ShellError.Kind.UNCLOSED_BLOCK, block.start(), block.start() + 1);
    }
    set(outer);
  }

  private @Nullable ShellBlock unwindTo(ShellBlock.Kind kind, Span word) {
    ShellBlock block = current;
    for (int i = 0; i < MAX_RECOVERY && block != null && block != outer; i++) {
      if (block.kind() == kind) {
        if (i > 0) {
          cursor.error(ShellError.Kind.UNEXPECTED, word.start(), word.end());
        }
        while (current != null && current != block) {
          pop(current);
        }
        return block;
      }
      block = parent(block);
    }
    cursor.error(ShellError.Kind.UNEXPECTED, word.start(), word.end());
    return null;
  }

  private void pop(ShellBlock block) {
    subshells -= block.kind() == ShellBlock.Kind.SUBSHELL ? 1 : 0;
    set(parent(block));
  }

  private void set(@Nullable ShellBlock block) {
    current = block;
    cursor.block = block;
  }

  private static @Nullable ShellBlock parent(ShellBlock block) {
    return block.parent().orElse(null);
  }
}
