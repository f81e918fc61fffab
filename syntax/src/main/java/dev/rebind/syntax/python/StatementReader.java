package dev.rebind.syntax.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups tokens into statements and finds the blocks they stand in. */
final class StatementReader {
  private static final Set<String> COMPOUND =
      Set.of(
          "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class");

  private final String text;
  private final List<PythonError> errors;
  private final List<PythonStatement> statements = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable PythonBlock pending;

  /** An open indentation; {@code narrow} is its width with tabs of one column. */
  private record Level(int column, int narrow, @Nullable PythonBlock block) {}

  StatementReader(String text, List<PythonError> errors) {
    this.text = text;
    this.errors = errors;
    levels.push(new Level(0, 0, null));
  }

  List<PythonStatement> read(List<PythonToken> tokens) {
    List<PythonToken> line = new ArrayList<>();
    for (PythonToken token : tokens) {
      if (token.kind().isCode()) {
        line.add(token);
      } else if (token.kind() == PythonToken.Kind.NEWLINE) {
        line(line);
        line.clear();
      }
    }
    line(line);
    return statements;
  }

  private void line(List<PythonToken> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    int column = indent(tokens.get(0));
    suite(tokens, column, levels.getFirst().block());
  }

  private void suite(List<PythonToken> tokens, int column, @Nullable PythonBlock block) {
    PythonBlock.Kind kind = compound(tokens, block);
    int colon = kind == null ? -1 : colon(tokens);
    if (kind != null && colon > 0) {
      List<PythonToken> header = tokens.subList(0, colon);
      PythonBlock opened = new PythonBlock(kind, text, header, block);
      statements.add(new PythonStatement(text, header, column, block, opened));
      List<PythonToken> rest = tokens.subList(colon + 1, tokens.size());
      if (rest.isEmpty()) {
        pending = opened;
      } else {
        simple(rest, column, opened);
      }
    } else {
      simple(tokens, column, block);
    }
  }

  private void simple(List<PythonToken> tokens, int column, @Nullable PythonBlock block) {
    for (List<PythonToken> part : Tokens.split(text, tokens, ";")) {
      if (!part.isEmpty()) {
        statements.add(new PythonStatement(text, part, column, block, null));
      }
    }
  }

  private PythonBlock.@Nullable Kind compound(
      List<PythonToken> tokens, @Nullable PythonBlock block) {
    boolean async = tokens.get(0).is(text, "async") && tokens.size() > 1;
    PythonToken first = tokens.get(async ? 1 : 0);
    if (first.kind() != PythonToken.Kind.NAME) {
      return null;
    }
    String word = first.of(text);
    boolean soft =
        tokens.size() > 2
            && tokens.get(1).kind() != PythonToken.Kind.OTHER
            && !tokens.get(1).is(text, "=")
            && !tokens.get(1).is(text, ".")
            && !tokens.get(1).is(text, ":");
    boolean match = word.equals("match") && soft && tokens.get(tokens.size() - 1).is(text, ":");
    boolean inMatch = block != null && block.kind() == PythonBlock.Kind.MATCH;
    boolean choice = word.equals("case") && soft && inMatch;
    return COMPOUND.contains(word) || match || choice
        ? PythonBlock.Kind.valueOf(word.toUpperCase(Locale.ROOT))
        : null;
  }

  /** The colon that ends the header: outside of brackets, and not a lambda's. */
  private int colon(List<PythonToken> tokens) {
    int depth = 0;
    int lambdas = 0;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (depth == 0 && token.is(text, "lambda")) {
        lambdas++;
      } else if (depth == 0 && token.is(text, ":") && lambdas-- == 0) {
        return i;
      }
      depth += Tokens.depth(text, token);
    }
    return -1;
  }

  /** Measures the line's indentation and opens and closes blocks by it. */
  private int indent(PythonToken first) {
    int start = first.span().start();
    while (start > 0 && PythonLexer.isBlank(text.charAt(start - 1))) {
      start--;
    }
    int column = 0;
    int narrow = 0;
    for (int i = start; i < first.span().start(); i++) {
      char c = text.charAt(i);
      column = c == '\f' ? 0 : c == '\t' ? (column / 8 + 1) * 8 : column + 1;
      narrow = c == '\f' ? 0 : narrow + 1;
    }
    place(first, column, narrow);
    return column;
  }

  private void place(PythonToken first, int column, int narrow) {
    PythonBlock opened = pending;
    pending = null;
    Level top = levels.getFirst();
    if (column > top.column()) {
      if (opened == null) {
        error(PythonError.Kind.BAD_INDENTATION, first);
      } else if (narrow <= top.narrow()) {
        error(PythonError.Kind.MIXED_INDENTATION, first);
      }
      levels.push(new Level(column, narrow, opened == null ? top.block() : opened));
      return;
    }
    if (opened != null) {
      error(PythonError.Kind.BAD_INDENTATION, first);
    }
    while (column < levels.getFirst().column()) {
      levels.pop();
    }
    Level back = levels.getFirst();
    if (column != back.column()) {
      error(PythonError.Kind.BAD_INDENTATION, first);
    } else if (narrow != back.narrow()) {
      error(PythonError.Kind.MIXED_INDENTATION, first);
    }
  }

  private void error(PythonError.Kind kind, PythonToken at) {
    errors.add(new PythonError(kind, at.span()));
  }
}
