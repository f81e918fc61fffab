package dev.rebind.syntax.python;

import dev.rebind.syntax.python.PythonBinding.Kind;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names that one statement binds. */
final class BindingReader {
  private final String text;
  private final PythonStatement statement;
  private final List<PythonToken> tokens;
  private final List<PythonBinding> found = new ArrayList<>();

  BindingReader(String text, PythonStatement statement) {
    this.text = text;
    this.statement = statement;
    this.tokens = statement.tokens();
  }

  List<PythonBinding> read() {
    String keyword = tokens.get(0).of(text);
    int start = keyword.equals("async") ? 1 : 0;
    keyword = start < tokens.size() ? tokens.get(start).of(text) : keyword;
    switch (keyword) {
      case "import", "from" -> imports();
      case "def" -> named(start + 1, Kind.FUNCTION);
      case "class" -> named(start + 1, Kind.CLASS);
      case "for" -> targets(tokens.subList(start + 1, before("in", start)));
      case "with", "except" -> behindAs(start);
      case "del" -> deletions();
      default -> statement.assignment().ifPresent(this::assigned);
    }
    walrus();
    return List.copyOf(found);
  }

  private void add(PythonToken name, Kind kind, @Nullable PythonExpression value) {
    found.add(new PythonBinding(name.of(text), name.span(), kind, statement, value, null));
  }

  private void imports() {
    for (ImportReader.Import each : ImportReader.read(text, tokens)) {
      Span span = each.bound().span();
      found.add(new PythonBinding(span.of(text), span, Kind.IMPORT, statement, null, each.from()));
    }
  }

  private void named(int index, Kind kind) {
    if (index < tokens.size() && tokens.get(index).kind() == PythonToken.Kind.NAME) {
      add(tokens.get(index), kind, null);
    }
  }

  private int before(String keyword, int from) {
    int index = Tokens.indexOf(text, tokens, keyword);
    return index < 0 ? Math.min(from + 1, tokens.size()) : Math.max(index, from + 1);
  }

  /** The names in a target list; what is subscripted, called or behind a point is not bound. */
  private void targets(List<PythonToken> list) {
    for (int i = 0; i < list.size(); i++) {
      boolean opens = Tokens.depth(text, list.get(i)) > 0;
      if (opens && i > 0 && isOperand(list.get(i - 1))) {
        int close = Tokens.closing(text, list, i);
        i = close < 0 ? list.size() : close;
        continue;
      }
      boolean point = i > 0 && list.get(i - 1).is(text, ".");
      boolean trailer =
          i + 1 < list.size()
              && (list.get(i + 1).is(text, ".")
                  || list.get(i + 1).is(text, "[")
                  || list.get(i + 1).is(text, "("));
      if (list.get(i).kind() == PythonToken.Kind.NAME && !point && !trailer) {
        add(list.get(i), Kind.TARGET, null);
      }
    }
  }

  /** Whether a bracket behind the token is a subscript or a call. */
  private boolean isOperand(PythonToken token) {
    return token.kind() != PythonToken.Kind.OPERATOR || Tokens.depth(text, token) < 0;
  }

  private void behindAs(int start) {
    for (int i = start; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(text, "as")) {
        int end = i + 1;
        int depth = 0;
        while (end < tokens.size()
            && depth >= 0
            && !(depth == 0 && tokens.get(end).is(text, ","))) {
          depth += Tokens.depth(text, tokens.get(end++));
        }
        targets(tokens.subList(i + 1, end));
        i = end - 1;
      }
    }
  }

  private void deletions() {
    targets(tokens.subList(1, tokens.size()));
    found.replaceAll(
        each -> new PythonBinding(each.name(), each.span(), Kind.DELETION, statement, null, null));
  }

  private void assigned(PythonAssignment assignment) {
    if (assignment.operator().isEmpty()) {
      return;
    }
    Kind kind = assignment.operator().equals("=") ? Kind.ASSIGNMENT : Kind.AUGMENTED;
    for (PythonAssignment.Name name : assignment.names()) {
      found.add(
          new PythonBinding(name.name(), name.span(), kind, statement, assignment.right(), null));
    }
    if (assignment.otherTargets() && !assignment.annotated() && kind == Kind.ASSIGNMENT) {
      List<List<PythonToken>> parts = Tokens.split(text, tokens, "=");
      parts.subList(0, parts.size() - 1).stream().filter(p -> p.size() > 1).forEach(this::targets);
    }
  }

  private void walrus() {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is(text, ":=") && tokens.get(i - 1).kind() == PythonToken.Kind.NAME) {
        add(tokens.get(i - 1), Kind.TARGET, null);
      }
    }
  }
}
