package dev.rebind.syntax.python;

import dev.rebind.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One simple statement, or the header of a compound one without its colon. */
public final class PythonStatement {
  private final String text;
  private final List<PythonToken> tokens;
  private final int indentation;
  private final @Nullable PythonBlock block;
  private final @Nullable PythonBlock opens;

  PythonStatement(
      String text,
      List<PythonToken> tokens,
      int indentation,
      @Nullable PythonBlock block,
      @Nullable PythonBlock opens) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.indentation = indentation;
    this.block = block;
    this.opens = opens;
  }

  /** The code tokens, at least one. */
  public List<PythonToken> tokens() {
    return tokens;
  }

  public Span span() {
    return new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
  }

  /** The column of the logical line's start, from 0, tabs counted to the next multiple of 8. */
  public int indentation() {
    return indentation;
  }

  /** The innermost block around the statement; absent at the module's own level. */
  public Optional<PythonBlock> block() {
    return Optional.ofNullable(block);
  }

  /** The block that this header opens. */
  public Optional<PythonBlock> opens() {
    return Optional.ofNullable(opens);
  }

  /** Whether it always runs when the module is imported: not in any block. */
  public boolean isTopLevel() {
    return block == null;
  }

  /** Whether names that it binds are the module's: not in a function or a class. */
  public boolean isModuleLevel() {
    return block == null || !block.isInDefinition();
  }

  /**
   * The assignment that the statement is: {@code =}, {@code :} with or without {@code =}, {@code
   * +=}.
   */
  public Optional<PythonAssignment> assignment() {
    return opens == null ? PythonAssignment.of(text, tokens) : Optional.empty();
  }

  /** The names that the statement binds in its scope, in order. */
  public List<PythonBinding> bindings() {
    return new BindingReader(text, this).read();
  }

  /** The source module of {@code from module import *}. */
  public Optional<String> starImport() {
    int size = tokens.size();
    boolean star =
        size >= 4
            && tokens.get(0).is(text, "from")
            && tokens.get(size - 2).is(text, "import")
            && tokens.get(size - 1).is(text, "*");
    return star ? Optional.of(ImportReader.dotted(text, tokens, 1, size - 2)) : Optional.empty();
  }

  @Override
  public String toString() {
    return span().of(text) + "@" + span().start();
  }
}
