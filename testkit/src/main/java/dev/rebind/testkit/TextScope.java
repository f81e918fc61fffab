package dev.rebind.testkit;

import dev.rebind.spi.Inner;
import dev.rebind.spi.Scope;
import dev.rebind.text.Excerpt;
import dev.rebind.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scope of texts in memory, all of them the adapter's own, for tests of a single method of an
 * adapter. It opens no excerpt and knows no option.
 *
 * @param root the claim's root
 * @param texts by path
 */
public record TextScope(String root, Map<String, String> texts) implements Scope {
  public TextScope {
    texts = Map.copyOf(texts);
  }

  /** One file, claimed for itself. */
  public static TextScope of(String path, String text) {
    return new TextScope(path, Map.of(path, text));
  }

  @Override
  public List<String> paths() {
    return List.copyOf(new TreeMap<>(texts).keySet());
  }

  @Override
  public Optional<SourceText> text(String path) {
    return Optional.ofNullable(texts.get(path)).map(text -> SourceText.of(path, text));
  }

  @Override
  public List<String> list(String prefix) {
    return paths().stream().filter(path -> path.startsWith(prefix)).toList();
  }

  @Override
  public Optional<Inner> open(Excerpt excerpt) {
    return Optional.empty();
  }

  @Override
  public String option(String name) {
    throw new IllegalArgumentException(name);
  }
}
