package dev.rebind.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.proof.oracle.PythonOracle;
import dev.rebind.proof.oracle.PythonOracle.Token;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.python.PythonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Python lexer and Python's own {@code tokenize} see the same tokens in the whole library. */
class PythonLexerTest {
  private static final int AT_ONCE = 60;

  /** What {@code tokenize} calls a kind of token. */
  private static final Map<PythonToken.Kind, String> TYPES =
      Map.of(
          PythonToken.Kind.NAME, "NAME",
          PythonToken.Kind.NUMBER, "NUMBER",
          PythonToken.Kind.STRING, "STRING",
          PythonToken.Kind.OPERATOR, "OP",
          PythonToken.Kind.COMMENT, "COMMENT",
          PythonToken.Kind.NEWLINE, "NEWLINE",
          PythonToken.Kind.LINE_BREAK, "NL");

  @Test
  void theLexerAgreesWithTokenizeOnTheStandardLibrary() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("/usr/lib/python3.11"))) {
      files =
          all.filter(file -> file.toString().endsWith(".py") && Files.isRegularFile(file))
              .sorted()
              .toList();
    }
    assertTrue(files.size() > 400, "only " + files.size() + " files");
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      List<Path> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
      PythonOracle.debian().tokens(some, List.copyOf(TYPES.values())).forEach(this::agree);
    }
  }

  private void agree(Path file, List<Token> theirs) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException notUtf8) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    List<Token> ours =
        PythonFile.parse(text).tokens().stream()
            .filter(token -> TYPES.containsKey(token.kind()))
            .map(
                token ->
                    new Token(
                        TYPES.getOrDefault(token.kind(), ""),
                        token.span().start(),
                        token.span().end()))
            .toList();
    // A file without a last line end gets an empty one from tokenize.
    List<Token> real = theirs.stream().filter(token -> token.start() < token.end()).toList();
    for (int i = 0; i < Math.min(ours.size(), real.size()); i++) {
      assertEquals(real.get(i), ours.get(i), "token " + i + " of " + file);
    }
    assertEquals(real.size(), ours.size(), file.toString());
    Tally.add(Row.PYTHON, 1);
  }
}
