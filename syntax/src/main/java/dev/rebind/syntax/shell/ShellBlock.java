package dev.rebind.syntax.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compound command around others, in one of its branches. Compared by identity. */
public final class ShellBlock {
  /** What opens the block. */
  public enum Kind {
    IF,
    LOOP,
    CASE,
    BRACE,
    SUBSHELL
  }

  private final Kind kind;
  private final int start;
  private final int branch;
  private final @Nullable ShellBlock parent;
  private final @Nullable String function;
  private final boolean guarded;
  private final int depth;

  private ShellBlock(
      Kind kind,
      int start,
      int branch,
      @Nullable ShellBlock parent,
      @Nullable String function,
      boolean guarded) {
    this.kind = kind;
    this.start = start;
    this.branch = branch;
    this.parent = parent;
    this.function = function;
    this.guarded = guarded;
    this.depth = parent == null ? 1 : parent.depth + 1;
  }

  static ShellBlock open(
      Kind kind, int start, @Nullable ShellBlock parent, @Nullable String body, boolean guarded) {
    String function = body != null || parent == null ? body : parent.function;
    return new ShellBlock(kind, start, 0, parent, function, guarded);
  }

  ShellBlock nextBranch() {
    return new ShellBlock(kind, start, branch + 1, parent, function, guarded);
  }

  public Kind kind() {
    return kind;
  }

  /** The offset of the word or parenthesis that opens the block. */
  public int start() {
    return start;
  }

  /**
   * Which branch: 0 is the condition of an {@code if} or a loop and the subject of a {@code case};
   * then every {@code then}, {@code elif}, {@code else}, {@code do} and pattern counts one more.
   */
  public int branch() {
    return branch;
  }

  public Optional<ShellBlock> parent() {
    return Optional.ofNullable(parent);
  }

  /** The function whose body this is or is inside of. */
  public Optional<String> function() {
    return Optional.ofNullable(function);
  }

  /** How many blocks stand around its commands, itself included. */
  public int depth() {
    return depth;
  }

  /** Whether what is inside may be skipped; a function's body does not count as a condition. */
  public boolean isConditional() {
    for (ShellBlock block = this; block != null; block = block.parent) {
      boolean choice =
          switch (block.kind) {
            case IF, LOOP, CASE -> block.branch > 0;
            case BRACE, SUBSHELL -> false;
          };
      if (choice || block.guarded) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return kind + "#" + branch + "@" + start;
  }
}
