package dev.rebind.apache;

import dev.rebind.model.Ignore;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file as directives, in order, each with the sections around it. */
final class ConfFile {
  private final SourceText source;
  private final Hidden hidden;
  private final List<Directive> directives = new ArrayList<>();
  private final List<Ignore> ignores = new ArrayList<>();
  private final Deque<Directive> open = new ArrayDeque<>();
  private @Nullable Span broken;

  private ConfFile(SourceText source) {
    this.source = source;
    this.hidden = Hidden.in(source);
  }

  static ConfFile of(SourceText source) {
    ConfFile file = new ConfFile(source);
    List<Token> line = new ArrayList<>();
    for (Token token : Lexer.tokens(source.text(), file.hidden)) {
      if (token.kind() == Token.Kind.NEWLINE) {
        file.line(line);
        line.clear();
      } else if (token.kind() == Token.Kind.COMMENT) {
        Ignore.read(source, token.at()).ifPresent(file.ignores::add);
      } else if (token.kind() != Token.Kind.SPACE) {
        line.add(token);
      }
    }
    file.line(line);
    if (!file.open.isEmpty() && file.broken == null) {
      file.broken = file.open.getLast().at();
    }
    return file;
  }

  SourceText source() {
    return source;
  }

  List<Directive> directives() {
    return directives;
  }

  List<Ignore> ignores() {
    return ignores;
  }

  /** Whether tags of a template, which nobody has rendered, may choose between lines. */
  boolean templated() {
    return hidden.tags();
  }

  /** The first place at which a section ends that was not begun, or begins and never ends. */
  Optional<Span> broken() {
    return Optional.ofNullable(broken);
  }

  private void line(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    Token first = tokens.get(0);
    boolean section = first.kind() == Token.Kind.OPEN;
    List<Word> words = new ArrayList<>();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.CLOSE) {
        break;
      }
      if (token.kind() == Token.Kind.WORD) {
        words.add(Word.of(source, hidden, token.at()));
      }
    }
    if (words.isEmpty()) {
      return;
    }
    Span at = new Span(first.at().start(), tokens.get(tokens.size() - 1).at().end());
    String name = words.get(0).text().toLowerCase(Locale.ROOT);
    if (section && first.at().length() == 2) {
      close(name, at);
      return;
    }
    List<Word> arguments = List.copyOf(words.subList(1, words.size()));
    Directive read = new Directive(name, at, arguments, section, List.copyOf(open));
    directives.add(read);
    if (section) {
      open.addLast(read);
    }
  }

  private void close(String name, Span at) {
    if (!open.isEmpty() && open.getLast().name().equals(name)) {
      open.removeLast();
    } else if (broken == null) {
      broken = at;
    }
  }
}
