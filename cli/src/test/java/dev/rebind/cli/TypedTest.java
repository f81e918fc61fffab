package dev.rebind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check a b",
        "check - --stdin-filename x.ini",
        "check --release 2025.2 a --release nova=32.0.0",
        "diff a --map s=m:a --review --names keep",
        "apply --live --threads 2 b c",
        "undo",
        "undo 20260101-001",
        "undo --list",
        "catalogue nova --release 2025.2 --format json",
        "explain RB101",
        "completion bash --debug"
      })
  void aPlainLineIsReadAsPicocliReadsIt(String line) {
    List<String> args = List.of(line.split(" "));
    Typed typed = Typed.plain(args).orElseThrow();
    Typed known = Grammar.typed(Grammar.parse(Grammar.commandLine(), args).subcommand());
    assertEquals(known.verb(), typed.verb());
    assertEquals(known.options(), typed.options());
    assertEquals(known.words(), typed.words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "chekc",
        "check --help",
        "check --relase x",
        "check --release",
        "check --release --factory",
        "check --release=2025.2",
        "check --config a --config b",
        "explain a b",
        "check -- -odd"
      })
  void anythingElseIsPicoclis(String line) {
    assertEquals(Optional.empty(), Typed.plain(List.of(line.split(" "))));
  }

  @Test
  void whatOnlyPicocliReadsIsReadToo() {
    List<String> args = List.of("check", "--release=2025.2", "--", "-odd");
    Typed typed = Grammar.typed(Grammar.parse(Grammar.commandLine(), args).subcommand());
    assertEquals(List.of("2025.2"), typed.values("--release"));
    assertEquals(List.of("-odd"), typed.words());
    assertTrue(Typed.plain(List.of()).isEmpty());
  }
}
