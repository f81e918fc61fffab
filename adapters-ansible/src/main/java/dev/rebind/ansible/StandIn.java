package dev.rebind.ansible;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * A variable of which only the name is known: it prints as its name in angle brackets, and so does
 * whatever is asked of it.
 */
final class StandIn extends AbstractMap<String, Object> {
  private final String name;
  private final Map<String, Object> known;

  StandIn(String name, Map<String, Object> known) {
    this.name = name;
    this.known = known;
  }

  @Override
  public Object get(Object key) {
    Object value = known.get(String.valueOf(key));
    return value == null ? new StandIn(name + "." + key, known) : value;
  }

  @Override
  public boolean containsKey(Object key) {
    return true;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return Set.of(Map.entry("name", (Object) name));
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
