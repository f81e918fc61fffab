package dev.rebind.road;

import dev.rebind.text.SourceText;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What adapters made of whole files in one run. The steps of the road read the same files again;
 * only those that a trial changed are parsed again. Kept by identity: a changed file is another
 * text.
 */
final class Memory {
  private final Map<SourceText, Map<Class<?>, Object>> known = new IdentityHashMap<>();

  <T> T of(SourceText text, Class<T> kind, Function<SourceText, T> reader) {
    Map<Class<?>, Object> mine;
    synchronized (known) {
      mine = known.computeIfAbsent(text, key -> new ConcurrentHashMap<>());
    }
    Object found = mine.get(kind);
    if (found == null) {
      found = reader.apply(text);
      mine.put(kind, found);
    }
    return kind.cast(found);
  }
}
