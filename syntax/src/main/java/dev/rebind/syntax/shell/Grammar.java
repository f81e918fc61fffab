package dev.rebind.syntax.shell;

import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows as much of bash's grammar as it takes to know what a word or a parenthesis is. */
final class Grammar {
  private static final Set<String> RESERVED =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "case",
          "esac",
          "for",
          "select",
          "while",
          "until",
          "do",
          "done",
          "function",
          "time",
          "coproc",
          "{",
          "}",
          "!",
          "[[");

  private enum At {
    COMMAND,
    ARGUMENTS,
    CASE_SUBJECT,
    CASE_IN,
    PATTERN,
    FOR_NAME,
    FOR_IN,
    FOR_WORDS,
    FUNCTION_NAME,
    FUNCTION_BODY,
    FUNCTION_PARENTHESIS,
    TEST,
  }

  private final Cursor cursor;
  private final BlockStack blocks;
  private final List<ShellCommand> done = new ArrayList<>();

  /** Where in the list commands stand whose here-documents are still to come. */
  private final Map<Integer, CommandDraft> waiting = new LinkedHashMap<>();

  private CommandDraft draft = new CommandDraft();
  private At at = At.COMMAND;
  private int testDepth;
  private boolean regexNext;
  private boolean guarded;

  Grammar(Cursor cursor) {
    this.cursor = cursor;
    this.blocks = new BlockStack(cursor);
  }

  /** Whether a closing parenthesis would close something that was opened here. */
  boolean expectsClosing() {
    return switch (at) {
      case PATTERN, FUNCTION_PARENTHESIS -> true;
      case TEST -> testDepth > 0;
      default -> blocks.hasSubshell();
    };
  }

  boolean takesArithmetic() {
    return at == At.FOR_NAME || (at == At.COMMAND && draft.isEmpty());
  }

  boolean inTest() {
    return at == At.TEST;
  }

  boolean takesRegex() {
    return at == At.TEST && regexNext;
  }

  /** Takes the next word and says what kind of token it is. */
  ShellToken.Kind word(Word word) {
    String bare = word.bare().orElse("");
    boolean reserved =
        switch (at) {
          case COMMAND, FUNCTION_BODY -> draft.isEmpty() && reserved(bare, word.span());
          case CASE_IN -> caseIn(bare, word);
          case FOR_IN -> forIn(bare, word);
          case PATTERN -> draft.isEmpty() && bare.equals("esac") && reserved(bare, word.span());
          case TEST -> bare.equals("]]") && endTest(word.span());
          default -> false;
        };
    if (reserved) {
      return ShellToken.Kind.RESERVED;
    }
    plain(word, bare);
    return ShellToken.Kind.WORD;
  }

  private void plain(Word word, String bare) {
    switch (at) {
      case COMMAND, FUNCTION_BODY -> {
        word.assignment()
            .ifPresentOrElse(
                assignment -> draft.assign(word, assignment),
                () -> {
                  draft.word(word);
                  at = At.ARGUMENTS;
                });
      }
      case CASE_SUBJECT -> {
        draft.kind = ShellCommand.Kind.CASE;
        draft.word(word);
        flush();
        at = At.CASE_IN;
      }
      case PATTERN -> {
        draft.kind = ShellCommand.Kind.PATTERN;
        draft.word(word);
      }
      case FOR_NAME -> {
        draft.kind = ShellCommand.Kind.FOR;
        draft.word(word);
        at = At.FOR_IN;
      }
      case FUNCTION_NAME -> {
        blocks.function(word.source());
        at = At.FUNCTION_BODY;
      }
      case TEST -> {
        draft.word(word);
        regexNext = bare.equals("=~");
      }
      case FUNCTION_PARENTHESIS -> {
        unexpected(word.span());
        at = At.ARGUMENTS;
        draft.word(word);
      }
      default -> draft.word(word);
    }
  }

  private boolean caseIn(String bare, Word word) {
    if (bare.equals("in")) {
      at = At.PATTERN;
      return true;
    }
    unexpected(word.span());
    at = At.COMMAND;
    return false;
  }

  private boolean forIn(String bare, Word word) {
    if (bare.equals("in")) {
      at = At.FOR_WORDS;
      return true;
    }
    if (bare.equals("do") || bare.equals("{")) {
      flush();
      at = At.COMMAND;
      return reserved(bare, word.span());
    }
    unexpected(word.span());
    return false;
  }

  private boolean endTest(Span span) {
    draft.reach(span);
    flush();
    at = At.COMMAND;
    return true;
  }

  /** Handles the word as syntax, or says that it is none. */
  private boolean reserved(String word, Span span) {
    if (!RESERVED.contains(word)) {
      return false;
    }
    at = At.COMMAND;
    switch (word) {
      case "if" -> open(ShellBlock.Kind.IF, span);
      case "while", "until" -> open(ShellBlock.Kind.LOOP, span);
      case "{" -> open(ShellBlock.Kind.BRACE, span);
      case "for", "select" -> {
        open(ShellBlock.Kind.LOOP, span);
        at = At.FOR_NAME;
      }
      case "case" -> {
        open(ShellBlock.Kind.CASE, span);
        at = At.CASE_SUBJECT;
      }
      case "then", "else", "elif" -> blocks.branch(ShellBlock.Kind.IF, span);
      case "do" -> blocks.branch(ShellBlock.Kind.LOOP, span);
      case "fi" -> blocks.close(ShellBlock.Kind.IF, span);
      case "done" -> blocks.close(ShellBlock.Kind.LOOP, span);
      case "esac" -> blocks.close(ShellBlock.Kind.CASE, span);
      case "}" -> blocks.close(ShellBlock.Kind.BRACE, span);
      case "function" -> at = At.FUNCTION_NAME;
      case "[[" -> {
        draft.kind = ShellCommand.Kind.TEST;
        draft.reach(span);
        testDepth = 0;
        regexNext = false;
        at = At.TEST;
      }
      default -> {
        // "!", "time" and "coproc" stand before a command and change nothing here.
      }
    }
    if (word.equals("then") || word.equals("else") || word.equals("elif") || word.equals("do")) {
      guarded = false;
    }
    return true;
  }

  private void open(ShellBlock.Kind kind, Span span) {
    blocks.open(kind, span.start(), guarded);
    guarded = false;
  }

  void arithmetic(Span span) {
    draft.reach(span);
    draft.kind = ShellCommand.Kind.ARITHMETIC;
    boolean loop = at == At.FOR_NAME;
    flush();
    at = loop ? At.FOR_IN : At.COMMAND;
  }

  void redirect(int from, String operator, Word target, @Nullable PendingHeredoc heredoc) {
    draft.redirect(from, operator, target, heredoc);
  }

  void operator(String operator, Span span) {
    switch (operator) {
      case "(" -> opening(span);
      case ")" -> closing(span);
      case "<", ">" -> {
        // A comparison: redirections do not come here.
      }
      case "|", "|&" -> {
        if (at != At.PATTERN) {
          separate(span);
        }
      }
      case "&&", "||" -> {
        if (at != At.TEST) {
          separate(span);
          guarded = true;
        }
      }
      case ";;", ";&", ";;&" -> {
        separate(span);
        guarded = false;
        if (blocks.inCase(span)) {
          at = At.PATTERN;
        }
      }
      default -> {
        separate(span);
        guarded = false;
      }
    }
  }

  private void separate(Span span) {
    if (at == At.TEST || at == At.PATTERN || at == At.FUNCTION_PARENTHESIS) {
      unexpected(span);
    }
    flush();
    at = At.COMMAND;
  }

  private void opening(Span span) {
    if (at == At.TEST) {
      testDepth++;
    } else if (at == At.FUNCTION_BODY) {
      at = At.FUNCTION_PARENTHESIS;
    } else if (at == At.ARGUMENTS && draft.isOneWord()) {
      blocks.function(draft.words.get(0).source());
      draft = new CommandDraft();
      at = At.FUNCTION_PARENTHESIS;
    } else if (at != At.PATTERN || !draft.isEmpty()) {
      if (at != At.COMMAND || !draft.isEmpty()) {
        unexpected(span);
        flush();
      }
      open(ShellBlock.Kind.SUBSHELL, span);
      at = At.COMMAND;
    }
  }

  private void closing(Span span) {
    switch (at) {
      case TEST -> {
        if (testDepth-- == 0) {
          unexpected(span);
          endTest(span);
        }
      }
      case FUNCTION_PARENTHESIS -> at = At.COMMAND;
      case PATTERN -> {
        blocks.branch(ShellBlock.Kind.CASE, span);
        flush();
        at = At.COMMAND;
      }
      default -> {
        flush();
        blocks.close(ShellBlock.Kind.SUBSHELL, span);
        at = At.COMMAND;
      }
    }
  }

  void newline() {
    switch (at) {
      case TEST, PATTERN, CASE_IN, FOR_IN, FUNCTION_BODY -> {
        // A line's end is only a blank here.
      }
      default -> {
        // A line's end directly behind "&&" ends nothing.
        boolean goesOn = draft.isEmpty() && at == At.COMMAND;
        flush();
        guarded &= goesOn;
        at = At.COMMAND;
      }
    }
  }

  private void flush() {
    if (draft.isEmpty()) {
      return;
    }
    draft.close(blocks.current(), guarded, cursor.isNested());
    if (draft.kind == ShellCommand.Kind.SIMPLE) {
      blocks.dropFunction();
    }
    if (draft.hasHeredoc()) {
      waiting.put(done.size(), draft);
    }
    done.add(draft.build());
    draft = new CommandDraft();
  }

  private void unexpected(Span span) {
    cursor.error(ShellError.Kind.UNEXPECTED, span.start(), span.end());
  }

  /** Ends the reading and gives the commands. */
  List<ShellCommand> end() {
    if (at == At.TEST || at == At.PATTERN || at == At.CASE_IN) {
      cursor.error(ShellError.Kind.UNCLOSED_BLOCK, cursor.pos, cursor.pos);
    }
    flush();
    blocks.end();
    waiting.forEach((index, each) -> done.set(index, each.build()));
    return done;
  }
}
