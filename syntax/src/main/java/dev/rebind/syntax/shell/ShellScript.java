package dev.rebind.syntax.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A bash script as tokens and commands. Nothing of it is ever executed or expanded.
 *
 * <p>Reading takes any text and time in proportion to its length. Two things are read as people
 * mean them and not as bash does: a carriage return directly before a line feed belongs to the
 * line's end, and so does the backslash before the two.
 */
public final class ShellScript {
  private final String text;
  private final List<ShellCommand> commands;
  private final List<ShellError> errors;

  private ShellScript(String text, List<ShellCommand> commands, List<ShellError> errors) {
    this.text = text;
    this.commands = List.copyOf(commands);
    this.errors = List.copyOf(errors);
  }

  /** Reads a script; what is wrong with it is in {@link #errors}. */
  public static ShellScript parse(String text) {
    Cursor cursor = new Cursor(text);
    List<ShellCommand> commands = new ShellLexer(cursor, false, null).commands();
    return new ShellScript(text, commands, cursor.errors());
  }

  public String text() {
    return text;
  }

  /**
   * The tokens in order; joined they are the text. They are read anew, since most callers look at
   * the commands alone, and there are more tokens than anything else.
   */
  public List<ShellToken> tokens() {
    List<ShellToken> tokens = new ArrayList<>();
    new ShellLexer(new Cursor(text), false, tokens).commands();
    return List.copyOf(tokens);
  }

  /** The commands in the order in which they end, without those inside of substitutions. */
  public List<ShellCommand> commands() {
    return commands;
  }

  /** The same with each command followed by those in the substitutions of its words and bodies. */
  public List<ShellCommand> allCommands() {
    WordWalk walk = new WordWalk();
    walk.commands(commands);
    return List.copyOf(walk.commands);
  }

  /**
   * Every {@code $NAME} and {@code ${NAME...}} of one variable: in words, in quotes, in defaults,
   * in here-documents that expand and in substitutions. Uses without a dollar sign ({@code unset
   * NAME}, arithmetic) are not among them.
   */
  public List<WordPart.Parameter> references(String name) {
    WordWalk walk = new WordWalk();
    walk.commands(commands);
    return walk.parameters.stream().filter(each -> each.name().equals(name)).toList();
  }

  /** What is wrong, in the order found; what is wrong inside of backticks is not reported. */
  public List<ShellError> errors() {
    return errors;
  }
}
