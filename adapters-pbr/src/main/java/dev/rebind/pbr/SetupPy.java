package dev.rebind.pbr;

import dev.rebind.model.Finding;
import dev.rebind.syntax.python.PythonExpression;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonToken;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code setup.py} in its literal forms only: {@code "wsgi_scripts": ["name =
 * module:callable"]}, or a string of groups. The file is never run, so what a name or a call stands
 * for is not known.
 */
final class SetupPy {
  private static final String GROUP = "wsgi_scripts";

  /** A group's name as a string of groups has it. */
  private static final Pattern HEADER = Pattern.compile("(?m)(?:^|[\"'n])\\s*\\[wsgi_scripts\\]");

  /** A string without escapes and fields, in three quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("[uUrR]?(?:\"\"\"|''')([^\\\\]*)(?:\"\"\"|''')");

  private final SourceText file;
  private final List<PythonToken> code;
  private final List<Finding> findings = new ArrayList<>();

  private SetupPy(SourceText file) {
    this.file = file;
    this.code =
        PythonFile.parse(file.text()).tokens().stream()
            .filter(token -> token.kind().isCode())
            .toList();
  }

  static Metadata read(SourceText file) {
    return new SetupPy(file).metadata();
  }

  private Metadata metadata() {
    List<Group> groups = new ArrayList<>();
    List<String> scripts = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      PythonToken token = code.get(i);
      if (valueOf(i) > 0) {
        group(i, valueOf(i)).ifPresent(groups::add);
      } else if (token.kind() == PythonToken.Kind.STRING
          && HEADER.matcher(token.of(file.text())).find()) {
        string(i).ifPresent(groups::add);
      } else if (token.is(file.text(), "scripts") && is(i + 1, "=")) {
        list(i + 2).ifPresent(list -> list.forEach(each -> value(each).ifPresent(scripts::add)));
      }
    }
    return new Metadata(
        file, Optional.empty(), groups, scripts, List.of(), sources(), List.of(), findings);
  }

  /** {@code package_dir={"": "lib"}}, the only mapping that says where all packages are. */
  private Optional<String> sources() {
    for (int i = 0; i + 5 < code.size(); i++) {
      boolean mapping =
          code.get(i).is(file.text(), "package_dir") && is(i + 1, "=") && is(i + 2, "{");
      if (mapping && value(code.get(i + 3)).filter(String::isEmpty).isPresent() && is(i + 4, ":")) {
        return value(code.get(i + 5)).filter(folder -> !folder.equals("."));
      }
    }
    return Optional.empty();
  }

  /** Where the value begins of a key that stands here; nothing where it is no such key. */
  private int valueOf(int index) {
    if (value(code.get(index)).filter(GROUP::equals).isPresent()) {
      boolean item = is(index + 1, "]") && is(index + 2, "=");
      return is(index + 1, ":") ? index + 2 : item ? index + 3 : 0;
    }
    boolean argument = index > 0 && (is(index - 1, "(") || is(index - 1, ","));
    return argument && is(index, GROUP) && is(index + 1, "=") ? index + 2 : 0;
  }

  /** {@code entry_points} as one string, which is read where its text is what is written. */
  private Optional<Group> string(int index) {
    PythonToken token = code.get(index);
    Matcher plain = PLAIN.matcher(token.of(file.text()));
    boolean given = index > 1 && is(index - 1, "=") && is(index - 2, "entry_points");
    if (!given || !plain.matches()) {
      findings.add(notRead(token.span(), "[wsgi_scripts] stands in a string that is not read"));
      return Optional.empty();
    }
    int start = token.span().start();
    Span inside = new Span(start + plain.start(1), start + plain.end(1));
    return EntryPointsText.ofString(file, inside, findings);
  }

  private Optional<Group> group(int key, int from) {
    Optional<List<PythonToken>> list = list(from);
    if (list.isEmpty()) {
      findings.add(notRead(code.get(key).span(), "wsgi_scripts is not a plain list of strings"));
      return Optional.empty();
    }
    List<Declaration> entries = new ArrayList<>();
    for (PythonToken token : list.get()) {
      Optional<EntryPoint> point = value(token).flatMap(EntryPoint::parse);
      if (point.isEmpty()) {
        findings.add(
            notRead(
                token.span(),
                "%s is not of the form 'name = module:callable'".formatted(token.of(file.text()))));
      }
      point.map(it -> it.in(file.path(), token.span(), ownLine(token))).ifPresent(entries::add);
    }
    return Optional.of(new Group(entries, Span.at(0)));
  }

  /** The string tokens of a list or tuple that begins here and holds nothing else. */
  private Optional<List<PythonToken>> list(int open) {
    if (!is(open, "[") && !is(open, "(")) {
      return Optional.empty();
    }
    List<PythonToken> strings = new ArrayList<>();
    for (int i = open + 1; i < code.size(); i++) {
      if (is(i, "]") || is(i, ")")) {
        return Optional.of(strings);
      }
      boolean separated = is(i + 1, ",") || is(i + 1, "]") || is(i + 1, ")");
      if (value(code.get(i)).isEmpty() || !separated) {
        return Optional.empty();
      }
      strings.add(code.get(i));
      i += is(i + 1, ",") ? 1 : 0;
    }
    return Optional.empty();
  }

  /** The line of a string that has it to itself but for a comma. */
  private @Nullable Span ownLine(PythonToken token) {
    String text = file.text();
    Span line = file.lineAt(token.span().start());
    boolean alone =
        line.contains(token.span())
            && text.substring(line.start(), token.span().start()).isBlank()
            && text.substring(token.span().end(), line.end()).matches("\\s*,\\s*(#.*)?");
    int end = text.indexOf('\n', line.end());
    return alone ? new Span(line.start(), end < 0 ? text.length() : end + 1) : null;
  }

  private boolean is(int index, String expected) {
    return index < code.size() && code.get(index).is(file.text(), expected);
  }

  private Optional<String> value(PythonToken token) {
    if (token.kind() != PythonToken.Kind.STRING) {
      return Optional.empty();
    }
    return PythonFile.parse("_ = " + token.of(file.text())).bindings("_").stream()
        .findFirst()
        .flatMap(binding -> binding.value())
        .flatMap(PythonExpression::literal);
  }

  private Finding notRead(Span at, String what) {
    return Metadata.notRead(file.path(), at, what);
  }
}
