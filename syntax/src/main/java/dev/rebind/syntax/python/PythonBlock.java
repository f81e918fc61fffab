package dev.rebind.syntax.python;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compound statement's body and the header that opens it. Compared by identity. */
public final class PythonBlock {
  /** The keyword of the header; {@code async} is left out. */
  public enum Kind {
    IF,
    ELIF,
    ELSE,
    FOR,
    WHILE,
    TRY,
    EXCEPT,
    FINALLY,
    WITH,
    DEF,
    CLASS,
    MATCH,
    CASE
  }

  private final Kind kind;
  private final String text;
  private final List<PythonToken> header;
  private final @Nullable PythonBlock parent;
  private final boolean inDefinition;
  private final boolean mainOnly;

  PythonBlock(Kind kind, String text, List<PythonToken> header, @Nullable PythonBlock parent) {
    this.kind = kind;
    this.text = text;
    this.header = List.copyOf(header);
    this.parent = parent;
    boolean defines = kind == Kind.DEF || kind == Kind.CLASS;
    this.inDefinition = defines || (parent != null && parent.inDefinition);
    this.mainOnly = asksForMain() || (parent != null && parent.mainOnly);
  }

  public Kind kind() {
    return kind;
  }

  /** The code tokens from the keyword to before the colon. */
  public List<PythonToken> header() {
    return header;
  }

  public Optional<PythonBlock> parent() {
    return Optional.ofNullable(parent);
  }

  /**
   * Whether this or a block around it is a function's or a class's body: not the module's level.
   */
  public boolean isInDefinition() {
    return inDefinition;
  }

  /**
   * Whether the body runs only under a special {@code __name__}: this or a block around it is an
   * {@code if} that compares {@code __name__} for equality, membership or a start, as in {@code if
   * __name__ == "__main__":}, and in every alternative of it. A comparison that is negated does not
   * count.
   */
  public boolean isMainOnly() {
    return mainOnly;
  }

  private boolean asksForMain() {
    int names = 0;
    int alternatives = 1;
    boolean negated = false;
    for (PythonToken token : header) {
      names += token.is(text, "__name__") ? 1 : 0;
      alternatives += token.is(text, "or") ? 1 : 0;
      negated |= token.is(text, "!=") || token.is(text, "not");
    }
    return names >= alternatives && !negated && (kind == Kind.IF || kind == Kind.ELIF);
  }

  @Override
  public String toString() {
    return kind + (header.isEmpty() ? "" : "@" + header.get(0).span().start());
  }
}
