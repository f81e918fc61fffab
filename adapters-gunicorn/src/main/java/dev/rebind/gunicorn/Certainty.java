package dev.rebind.gunicorn;

import dev.rebind.model.Code;
import dev.rebind.model.Severity;
import dev.rebind.syntax.python.PythonBinding;
import dev.rebind.syntax.python.PythonCoding;
import dev.rebind.syntax.python.PythonError;
import dev.rebind.syntax.python.PythonExpression;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonStatement;
import dev.rebind.syntax.python.PythonToken;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the text alone tells which value {@code wsgi_app} has when gunicorn has run the file. */
final class Certainty {
  private static final List<String> DYNAMIC =
      List.of("globals", "locals", "vars", "exec", "eval", "setattr");

  /** Encodings in which every ASCII byte is that character, also within another one. */
  private static final Set<String> ASCII_STAYS =
      Set.of("us-ascii", "utf-8", "windows-1252", "windows-1251", "koi8-r", "koi8-u");

  private final SourceText source;
  private final PythonFile python;
  private final List<PythonBinding> bindings;

  Certainty(SourceText source, PythonFile python) {
    this.source = source;
    this.python = python;
    this.bindings =
        python.bindings(ConfFile.SETTING).stream()
            .filter(binding -> binding.statement().isModuleLevel())
            .toList();
  }

  /** The first reason for doubt; empty also where nothing sets it. */
  Optional<Doubt> doubt() {
    boolean mentioned = !bindings.isEmpty() || named().isPresent();
    if (!mentioned) {
      return Optional.empty();
    }
    return broken()
        .or(this::coding)
        .or(this::dynamic)
        .or(this::placement)
        .or(this::starImport)
        .or(this::paste)
        .or(this::plainness);
  }

  private Optional<Doubt> broken() {
    if (python.errors().isEmpty()) {
      return Optional.empty();
    }
    PythonError error = python.errors().get(0);
    String what =
        switch (error.kind()) {
          case UNTERMINATED_STRING -> "a string does not end";
          case UNBALANCED_BRACKET -> "a bracket has no partner";
          case UNEXPECTED_CHARACTER -> "a character is not Python";
          case BAD_INDENTATION -> "a line goes back to a column where no block started";
          case MIXED_INDENTATION -> "tabs and spaces are mixed in the indentation";
        };
    return Optional.of(
        new Doubt(
            Codes.NOT_PYTHON,
            Severity.BROKEN,
            error.at(),
            "Python cannot read the file, since " + what));
  }

  private Optional<Doubt> coding() {
    Optional<PythonCoding> declared = python.coding();
    boolean utf8 = source.charset().equals(StandardCharsets.UTF_8);
    if (declared.isEmpty()) {
      return utf8
          ? Optional.empty()
          : doubt(
              Codes.CODING,
              Severity.BROKEN,
              Span.at(0),
              "the file is not UTF-8 and declares no other encoding, so Python refuses it");
    }
    PythonCoding coding = declared.get();
    Optional<Charset> charset = coding.charset();
    boolean marked = source.text().startsWith("\uFEFF");
    if (marked && charset.filter(StandardCharsets.UTF_8::equals).isEmpty()) {
      return doubt(
          Codes.CODING,
          Severity.BROKEN,
          coding.span(),
          "the file begins with the mark of UTF-8 and declares "
              + coding.name()
              + ", so Python refuses it");
    }
    if (charset.filter(StandardCharsets.UTF_8::equals).isPresent() && !utf8) {
      return doubt(
          Codes.CODING,
          Severity.BROKEN,
          coding.span(),
          "the file says that it is UTF-8 and is not, so Python refuses it");
    }
    return charset.filter(Certainty::asciiStays).isPresent()
        ? Optional.empty()
        : doubt(
            Codes.CODING,
            Severity.WARNING,
            coding.span(),
            "the file is written in " + coding.name() + ", which Rebind does not edit");
  }

  private static boolean asciiStays(Charset charset) {
    String name = charset.name().toLowerCase(java.util.Locale.ROOT);
    return ASCII_STAYS.contains(name) || name.startsWith("iso-8859-");
  }

  private Optional<Doubt> dynamic() {
    for (String function : DYNAMIC) {
      List<Span> calls = python.calls(function);
      if (!calls.isEmpty()) {
        return doubt(
            Codes.ELSEWHERE,
            Severity.WARNING,
            calls.get(0),
            function + "() can set it, whatever the assignment says");
      }
    }
    Optional<Span> named = named();
    if (named.isPresent()) {
      return doubt(
          Codes.ELSEWHERE, Severity.WARNING, named.get(), "code sets it by its name in a string");
    }
    List<PythonStatement> globals = python.globalStatements(ConfFile.SETTING);
    return globals.isEmpty()
        ? Optional.empty()
        : doubt(
            Codes.ELSEWHERE,
            Severity.WARNING,
            globals.get(0).span(),
            "a function declares it global and can set it");
  }

  /** A string that is the setting's name: {@code globals()["wsgi_app"]}, {@code setattr}. */
  private Optional<Span> named() {
    for (PythonToken token : python.tokens()) {
      if (token.kind() == PythonToken.Kind.STRING) {
        String written = token.of(python.text());
        if (written.equals("'wsgi_app'") || written.equals("\"wsgi_app\"")) {
          return Optional.of(token.span());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Doubt> placement() {
    for (PythonBinding binding : bindings) {
      if (!binding.statement().isTopLevel()) {
        return doubt(
            Codes.INSIDE,
            Severity.WARNING,
            binding.span(),
            "it is set inside a block, which may or may not run");
      }
    }
    if (bindings.size() > 1) {
      return doubt(
          Codes.SEVERAL,
          Severity.WARNING,
          bindings.get(1).span(),
          "several statements set it, and the last that runs counts");
    }
    return Optional.empty();
  }

  private Optional<Doubt> starImport() {
    List<PythonStatement> stars = python.starImports();
    return stars.isEmpty()
        ? Optional.empty()
        : doubt(
            Codes.ELSEWHERE,
            Severity.WARNING,
            stars.get(0).span(),
            "a star import may bring settings of its own");
  }

  private Optional<Doubt> paste() {
    for (PythonBinding binding : python.bindings("paste")) {
      Optional<PythonExpression.Kind> kind = binding.value().map(PythonExpression::kind);
      if (binding.definesOnImport()
          && kind.filter(k -> k != PythonExpression.Kind.NONE).isPresent()) {
        return doubt(
            Codes.PASTE,
            Severity.WARNING,
            binding.span(),
            "paste is set too, and gunicorn then loads what paste says");
      }
    }
    return Optional.empty();
  }

  private Optional<Doubt> plainness() {
    PythonBinding binding = bindings.get(0);
    return Literal.refusal(source, binding)
        .map(why -> new Doubt(Codes.NOT_PLAIN, Severity.NOTE, place(binding), why));
  }

  private static Span place(PythonBinding binding) {
    return binding.value().map(PythonExpression::span).orElse(binding.span());
  }

  private static Optional<Doubt> doubt(Code code, Severity severity, Span at, String why) {
    return Optional.of(new Doubt(code, severity, at, why));
  }
}
