package dev.rebind.uwsgi;

import dev.rebind.model.Binding;
import dev.rebind.model.Code;
import dev.rebind.model.Form;
import dev.rebind.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one value of a slot binds, and the ways in which a value looks right but binds nothing. */
final class Values {
  private static final Pattern COMMENT = Pattern.compile("[ \\t]+(?:#|;|//)");
  private static final Pattern CALLABLE_SUFFIX = Pattern.compile(":\\w*(?:\\(\\))?$");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?::|$)");
  private static final Pattern ODD = Pattern.compile("[,;=~<>|*?\\p{Z}\\p{Cntrl}\\x{FEFF}]");
  private static final String ODD_WHY = "it holds a character that no path to a script should have";

  // pyloader.c: importlib imports what stands before the first colon; the attribute is looked up in
  // the module's dictionary, so a dot or an argument never finds one.
  private static final Pattern LOADABLE =
      Pattern.compile(
          "[\\w-]+(?:\\.[\\w-]+)*(?::\\w+(?:\\(\\))?)?", Pattern.UNICODE_CHARACTER_CLASS);

  private Values() {}

  /** A binding, and what is wrong with it as it stands. */
  record Reading(Binding binding, @Nullable Code code, String problem) {
    static Reading good(Binding binding) {
      return new Reading(binding, null, "");
    }

    static Reading bad(Form form, Word value, Code code, String problem) {
      return new Reading(new Binding.Unresolved(form, value(value), problem), code, problem);
    }
  }

  /**
   * The value of {@code wsgi-file} or {@code file}; {@code folder} is the literal chdir, or empty.
   */
  static Reading file(Word word, String folder) {
    Optional<String> literal = word.literal();
    boolean odd =
        word.pieces().stream()
            .anyMatch(p -> p instanceof Word.Literal && ODD.matcher(p.written()).find());
    if (literal.isEmpty()) {
      if (odd) {
        return Reading.bad(Form.FILE, word, Codes.ODD_PATH, ODD_WHY);
      }
      Value value = value(word);
      return Reading.good(
          value.tail().isEmpty()
              ? new Binding.Unresolved(Form.FILE, value, word.why().orElse(""))
              : new Binding.Script(value));
    }
    String path = literal.get();
    Trap trap = trap(path);
    if (trap != null) {
      return Reading.bad(Form.FILE, word, trap.code(), trap.why());
    }
    if (odd) {
      return Reading.bad(Form.FILE, word, Codes.ODD_PATH, ODD_WHY);
    }
    boolean joined = !path.startsWith("/") && !folder.isEmpty();
    String full = joined ? folder.replaceFirst("/+$", "") + "/" + path : path;
    return Reading.good(new Binding.Script(Value.literal(full)));
  }

  private record Trap(Code code, String why) {}

  private static @Nullable Trap trap(String path) {
    if (path.isEmpty()) {
      return new Trap(Codes.EMPTY, "it is empty");
    }
    if (!path.equals(path.strip())) {
      return new Trap(Codes.NOT_EDITABLE, "blanks or line ends are part of the path here");
    }
    if (COMMENT.matcher(path).find()) {
      return new Trap(
          Codes.COMMENT_IN_VALUE,
          "uWSGI has no comments after a value, so the comment is part of the path");
    }
    char first = path.charAt(0);
    if (first == '"' || first == '\'' || path.endsWith("\"") || path.endsWith("'")) {
      return new Trap(Codes.QUOTES_IN_VALUE, "the quotes are part of the path");
    }
    if (path.endsWith("\\")) {
      return new Trap(
          Codes.NO_CONTINUATION,
          "a backslash continues no line here, it is part of the path, and the next line is an"
              + " option of its own");
    }
    if (CALLABLE_SUFFIX.matcher(path).find()) {
      return new Trap(
          Codes.COLON_IN_PATH,
          "a file takes no ':callable', so the colon and what follows is part of the path");
    }
    return null;
  }

  /** The value of {@code module} or {@code wsgi}, or the right side of a mount. */
  static Reading module(Word word, Optional<String> callable) {
    Optional<String> literal = word.literal();
    if (literal.isEmpty()) {
      return Reading.good(new Binding.Unresolved(Form.MODULE, value(word), word.why().orElse("")));
    }
    String text = literal.get();
    if (text.isEmpty()) {
      return Reading.bad(Form.MODULE, word, Codes.EMPTY, "it is empty");
    }
    if (COMMENT.matcher(text).find()) {
      return Reading.bad(
          Form.MODULE,
          word,
          Codes.COMMENT_IN_VALUE,
          "uWSGI has no comments after a value, so the comment is part of the module's name");
    }
    boolean number = NUMBER.matcher(text).lookingAt();
    boolean called = text.indexOf(':') < 0 && callable.isPresent();
    if (number || (called && NUMBER.matcher(callable.orElseThrow()).lookingAt())) {
      return Reading.bad(
          Form.MODULE, word, Codes.NOT_LOADABLE, "neither a module nor a callable is a number");
    }
    if (!LOADABLE.matcher(text).matches()) {
      return Reading.bad(
          Form.MODULE,
          word,
          Codes.NOT_LOADABLE,
          "uWSGI imports what stands before the first colon and looks for what follows as one plain"
              + " name in it, with () at most");
    }
    if (text.indexOf(':') < 0 && callable.isEmpty()) {
      return Reading.good(
          new Binding.Unresolved(
              Form.MODULE, value(word), "the callable is decided outside this file"));
    }
    return Reading.good(Binding.Module.parse(text, callable.orElse("application")));
  }

  static Value value(Word word) {
    List<Value.Part> parts = new ArrayList<>();
    for (Word.Piece piece : word.pieces()) {
      parts.add(
          piece instanceof Word.Literal literal
              ? new Value.Literal(literal.written())
              : new Value.Reference(piece.written()));
    }
    return new Value(parts);
  }
}
