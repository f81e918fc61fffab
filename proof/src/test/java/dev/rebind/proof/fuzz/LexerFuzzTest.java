package dev.rebind.proof.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.jinja.TemplateWorlds;
import dev.rebind.syntax.json.JsonDocument;
import dev.rebind.syntax.python.PythonFile;
import dev.rebind.syntax.shell.ShellScript;
import dev.rebind.syntax.yaml.YamlDocumentSet;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a lexer is given, its tokens joined are that text, and it comes to an end. */
@Execution(ExecutionMode.CONCURRENT)
class LexerFuzzTest {
  private static final long SEED = Long.getLong("rebind.fuzz.seed", 20251122);
  private static final int SECONDS = Math.max(1, Integer.getInteger("rebind.fuzz.seconds", 20) / 4);
  private static final long INPUTS = Long.getLong("rebind.fuzz.inputs", 4000);
  private static final Duration ENDS = Duration.ofSeconds(60);

  /** A reader of text; its tokens' places, or none where it has no tokens. */
  enum Reader {
    SHELL {
      @Override
      List<Span> read(String text) {
        return ShellScript.parse(text).tokens().stream().map(token -> token.span()).toList();
      }
    },
    PYTHON {
      @Override
      List<Span> read(String text) {
        return PythonFile.parse(text).tokens().stream().map(token -> token.span()).toList();
      }
    },
    JINJA {
      @Override
      List<Span> read(String text) {
        return template(text, Flavour.JINJA);
      }
    },
    GO {
      @Override
      List<Span> read(String text) {
        return template(text, Flavour.GO);
      }
    },
    JSON {
      @Override
      List<Span> read(String text) {
        return JsonDocument.read(text).tokens().stream().map(token -> token.span()).toList();
      }
    },
    YAML {
      @Override
      List<Span> read(String text) {
        YamlDocumentSet.read(text).places().forEach(place -> {});
        YamlDocumentSet.readTemplated(text, Flavour.JINJA).places().forEach(place -> {});
        return List.of(new Span(0, text.length()));
      }
    };

    abstract List<Span> read(String text);

    private static List<Span> template(String text, Flavour flavour) {
      Template template = Template.read(text, flavour);
      TemplateWorlds.of(template);
      return template.tokens().stream().map(token -> token.span()).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void tokensJoinedAreTheText(Reader reader) {
    List<byte[]> corpus = Corpus.files(Corpus.all());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    for (long number = 0; number < INPUTS && System.nanoTime() < end; number++) {
      Random random = new Random(SEED * 1_000_003 + number);
      random.nextLong();
      byte[] bytes = corpus.get(random.nextInt(corpus.size()));
      String text = SourceText.of("x", new Mutator(random, corpus).spoil(bytes)).text();
      String where = reader + ", seed " + SEED + ", number " + number;
      assertTimeoutPreemptively(
          ENDS, () -> assertEquals(text, joined(text, reader.read(text)), where), where);
      Tally.add(Row.FUZZED_TEXTS, 1);
    }
  }

  private static String joined(String text, List<Span> spans) {
    StringBuilder joined = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      assertEquals(at, span.start(), "a gap");
      joined.append(span.of(text));
      at = span.end();
    }
    return joined.toString();
  }
}
