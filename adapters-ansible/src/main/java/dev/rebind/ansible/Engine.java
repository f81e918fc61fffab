package dev.rebind.ansible;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.el.JinjavaNodePreProcessor;
import com.hubspot.jinjava.el.JinjavaProcessors;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.tree.Node;
import dev.rebind.syntax.jinja.Flavour;
import dev.rebind.syntax.jinja.Template;
import dev.rebind.syntax.jinja.TemplateToken;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Jinjava in a narrow room: unknown names fail, no file, class or network is within reach, and
 * output, depth, loops and time are bounded. It is loaded when first asked for.
 */
final class Engine {
  private static final int MAX_TEXT = 64 * 1024;
  private static final int MAX_ITEMS = 1000;
  private static final int MAX_LOOPS = 2;
  private static final long NANOS = 1_000_000_000L;

  private static final Pattern CLASS = Pattern.compile("^(?:\\w+(?:Exception|Error): )+");

  /** What can run long or reach out whatever the limits, and no binding needs. */
  private static final Pattern UNWANTED =
      Pattern.compile("\\*\\*|__|\\.class\\b|getClass|\\brange\\b|\\blookup\\b|\\bquery\\b");

  /** The names of tags that read other files or call themselves. */
  private static final Set<String> TAGS =
      Set.of("include", "import", "from", "extends", "macro", "call", "cycle", "do");

  private final Jinjava jinjava;
  private final ThreadLocal<Long> deadline = ThreadLocal.withInitial(System::nanoTime);

  private static final class Holder {
    static final Engine ENGINE = new Engine();
  }

  private Engine() {
    JinjavaConfig config =
        JinjavaConfig.newBuilder()
            .withFailOnUnknownTokens(true)
            .withNestedInterpretationEnabled(false)
            .withMaxRenderDepth(10)
            .withMaxMacroRecursionDepth(1)
            .withMaxOutputSize(MAX_TEXT)
            .withMaxStringLength(MAX_TEXT)
            .withMaxListSize(MAX_ITEMS)
            .withMaxMapSize(MAX_ITEMS)
            .withRangeLimit(MAX_ITEMS)
            .withTrimBlocks(true)
            .withKeepTrailingNewline(true)
            .withLocale(Locale.ROOT)
            .withTimeZone(ZoneOffset.UTC)
            .withDisabled(
                Map.of(
                    Library.TAG,
                    Set.of("include", "import", "from", "extends", "macro", "call", "cycle")))
            .withProcessors(
                JinjavaProcessors.newBuilder().withNodePreProcessor(new Clock()).build())
            .build();
    jinjava = new Jinjava(config);
    jinjava.setResourceLocator(
        (name, charset, interpreter) -> {
          throw new InterpretException("no file is read: " + name);
        });
    AnsibleFilters.register(jinjava);
  }

  static Engine shared() {
    return Holder.ENGINE;
  }

  /** Asks at every node whether there is time left. */
  private final class Clock extends JinjavaNodePreProcessor {
    @Override
    public void accept(Node node, JinjavaInterpreter interpreter) {
      if (System.nanoTime() - deadline.get() > 0) {
        throw new OutOfTime();
      }
      super.accept(node, interpreter);
    }
  }

  private static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What was rendered, or why nothing was. */
  record Rendered(String text, String trouble) {}

  /** The text of an expression's value, with these variables and no others. */
  Optional<String> evaluate(String expression, Map<String, Object> variables) {
    Rendered rendered = render(expression, variables);
    return rendered.trouble().isEmpty() && !rendered.text().isBlank()
        ? Optional.of(rendered.text())
        : Optional.empty();
  }

  /** Renders a template; whatever goes wrong is in {@link Rendered#trouble}. */
  Rendered render(String text, Map<String, ?> variables) {
    String refusal = refusal(text);
    if (!refusal.isEmpty()) {
      return new Rendered("", refusal);
    }
    deadline.set(System.nanoTime() + NANOS);
    try {
      RenderResult result = jinjava.renderForResult(text, variables);
      for (TemplateError error : result.getErrors()) {
        return new Rendered("", plain(String.valueOf(error.getMessage())));
      }
      return new Rendered(result.getOutput(), "");
    } catch (OutOfTime late) {
      return new Rendered("", "it takes too long");
    } catch (StackOverflowError deep) {
      return new Rendered("", "it nests too deep");
    }
  }

  /** The first line of a message, without the names of Jinjava's own classes. */
  private static String plain(String message) {
    String line = message.split("\n", 2)[0];
    return CLASS
        .matcher(line)
        .replaceFirst("")
        .replaceFirst("^Unknown token found: ", "unknown is ");
  }

  private static String refusal(String text) {
    if (text.length() > MAX_TEXT) {
      return "it is too long";
    }
    Template template = Template.read(text, Flavour.JINJA);
    int open = 0;
    for (TemplateToken token : template.tokens()) {
      if (token.fault() != TemplateToken.Fault.NONE) {
        return "it is no sound template";
      }
      if (!token.text() && UNWANTED.matcher(token.code().of(text)).find()) {
        return "it uses " + token.code().of(text);
      }
      if (TAGS.contains(token.word())) {
        return "it uses " + token.word();
      }
      open += token.word().equals("for") ? 1 : token.word().equals("endfor") ? -1 : 0;
      if (open > MAX_LOOPS) {
        return "its loops nest";
      }
    }
    return "";
  }
}
