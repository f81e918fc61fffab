package dev.rebind.syntax.python;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Python file as tokens and statements. Nothing of it is ever executed.
 *
 * <p>Reading takes any text and time in proportion to its length. Names and literals are
 * understood; other expressions are known by their outer form only.
 */
public final class PythonFile {
  private final String text;
  private final List<PythonToken> tokens;
  private final List<PythonStatement> statements;
  private final List<PythonError> errors;

  private PythonFile(
      String text,
      List<PythonToken> tokens,
      List<PythonStatement> statements,
      List<PythonError> errors) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.statements = List.copyOf(statements);
    this.errors = List.copyOf(errors);
  }

  /** Reads a file; what is wrong with it is in {@link #errors}. */
  public static PythonFile parse(String text) {
    PythonLexer lexer = new PythonLexer(text);
    List<PythonToken> tokens = lexer.tokens();
    List<PythonError> errors = new ArrayList<>(lexer.errors());
    List<PythonStatement> statements = new StatementReader(text, errors).read(tokens);
    return new PythonFile(text, tokens, statements, errors);
  }

  public String text() {
    return text;
  }

  /** The tokens in order; joined they are the text. */
  public List<PythonToken> tokens() {
    return tokens;
  }

  /** The statements in order, a compound one's header before its body. */
  public List<PythonStatement> statements() {
    return statements;
  }

  public List<PythonError> errors() {
    return errors;
  }

  /** Every place that binds a name, functions and classes not left out, in order. */
  public List<PythonBinding> bindings(String name) {
    List<PythonBinding> found = new ArrayList<>();
    for (PythonStatement statement : statements) {
      if (mentions(statement, name)) {
        statement.bindings().stream().filter(b -> b.name().equals(name)).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Whether the module has this name after a plain import, as far as its text tells: bound at the
   * module's level to anything but {@code None}, in whatever block but one that tests {@code
   * __name__}; imports, functions and classes count. A star import and a {@code global} statement
   * are not followed.
   */
  public boolean defines(String name) {
    return bindings(name).stream().anyMatch(PythonBinding::definesOnImport);
  }

  /** The statements {@code from module import *}, wherever they stand. */
  public List<PythonStatement> starImports() {
    return statements.stream().filter(each -> each.starImport().isPresent()).toList();
  }

  /** The {@code global} statements that name it: a function then binds the module's name. */
  public List<PythonStatement> globalStatements(String name) {
    return statements.stream()
        .filter(each -> each.tokens().get(0).is(text, "global") && mentions(each, name))
        .toList();
  }

  /** Where a function of this plain name, such as {@code globals} or {@code setattr}, is called. */
  public List<Span> calls(String function) {
    List<Span> found = new ArrayList<>();
    for (PythonStatement statement : statements) {
      List<PythonToken> code = statement.tokens();
      for (int i = 0; i + 1 < code.size(); i++) {
        boolean attribute = i > 0 && code.get(i - 1).is(text, ".");
        if (!attribute && code.get(i).is(text, function) && code.get(i + 1).is(text, "(")) {
          found.add(code.get(i).span());
        }
      }
    }
    return List.copyOf(found);
  }

  /** The encoding that the file declares in one of its first two lines. */
  public Optional<PythonCoding> coding() {
    return PythonCoding.find(text);
  }

  private boolean mentions(PythonStatement statement, String name) {
    return statement.tokens().stream().anyMatch(token -> token.is(text, name));
  }
}
