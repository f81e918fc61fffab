package dev.rebind.devstack;

import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.syntax.shell.ShellToken;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a script names a variable without expanding it as bash is seen to do here: as a word
 * ({@code read NAME}, {@code v=NAME}), in single quotes, in the text of another program. Nobody
 * knows what happens to its value there.
 */
final class Mentions {
  /** Commands that take a name and leave the value as it is. */
  private static final Set<String> DECLARE =
      Set.of("export", "readonly", "declare", "typeset", "local", "unset");

  private static final Set<String> SET =
      Set.of("read", "printf", "mapfile", "readarray", "getopts");

  /**
   * What is never a word of a sentence; other names only count where they stand like a variable.
   */
  private static final Pattern DISTINCT = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9_]*");

  /** So many places are enough to know that the variable is not followed. */
  private static final int ENOUGH = 20;

  private final ShellFile file;
  private final Set<Integer> read;
  private final List<Use> uses = new ArrayList<>();
  private @Nullable NavigableMap<Integer, Span> comments;

  private Mentions(ShellFile file, Set<Integer> read) {
    this.file = file;
    this.read = read;
  }

  /**
   * @param read the offsets at which the name is accounted for
   */
  static List<Use> of(ShellFile file, String name, Set<Integer> read) {
    Mentions mentions = new Mentions(file, read);
    mentions.find(name);
    return mentions.uses;
  }

  private void find(String name) {
    String text = file.source().text();
    for (int at = text.indexOf(name);
        at >= 0 && uses.size() < ENOUGH;
        at = text.indexOf(name, at + 1)) {
      Span span = new Span(at, at + name.length());
      if (!read.contains(at) && isWhole(text, span) && !inComment(span)) {
        mention(name, span);
      }
    }
  }

  private static boolean isWhole(String text, Span span) {
    boolean before = span.start() > 0 && isName(text.charAt(span.start() - 1));
    boolean after = span.end() < text.length() && isName(text.charAt(span.end()));
    return !before && !after;
  }

  private static boolean isName(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private boolean inComment(Span span) {
    if (comments == null) {
      comments = new TreeMap<>();
      for (ShellToken token : file.script().tokens()) {
        if (token.kind() == ShellToken.Kind.COMMENT) {
          comments.put(token.span().start(), token.span());
        }
      }
    }
    Map.Entry<Integer, Span> before = comments.floorEntry(span.start());
    return before != null && before.getValue().contains(span);
  }

  private void mention(String name, Span span) {
    ShellCommand command = around(span);
    String by = command == null ? "" : command.name().orElse("");
    boolean word =
        command != null
            && command.words().stream().anyMatch(each -> each.span().start() == span.start());
    boolean declared = word && DECLARE.contains(by);
    boolean helper = command != null && command.function().flatMap(Helper::of).isPresent();
    boolean counts =
        DISTINCT.matcher(name).matches() || isExpanded(span) || (word && SET.contains(by));
    if (declared || helper || !counts) {
      return;
    }
    if (command != null) {
      uses.add(Use.by(command, file, file.variable(name, command), span));
      return;
    }
    uses.add(Use.by(null, file, new Variable("", name), span));
    file.locals()
        .forEach(
            (function, locals) -> {
              if (locals.contains(name)) {
                uses.add(
                    Use.by(null, file, new Variable(file.path() + "#" + function, name), span));
              }
            });
  }

  private boolean isExpanded(Span span) {
    String before = file.source().text().substring(Math.max(0, span.start() - 3), span.start());
    return before.endsWith("$") || before.endsWith("${") || before.endsWith("${!");
  }

  /** The innermost command; none for the body of a here-document. */
  private @Nullable ShellCommand around(Span span) {
    ShellCommand found = null;
    for (ShellCommand command : file.commands()) {
      if (command.span().contains(span)
          && (found == null || command.span().length() <= found.span().length())) {
        found = command;
      }
    }
    return found;
  }
}
