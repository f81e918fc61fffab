package dev.rebind.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Binding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
  private static Mapping mapping(String script, String module) {
    return new Mapping(script, Binding.Module.parse(module));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foo bar:app", "a\nb:app", "a%:b", "a..b:app", ".a:app", "a:b.c", "a:1", "a:b(1)"})
  void whatPythonCannotImportIsRefused(String module) {
    assertThrows(IllegalArgumentException.class, () -> mapping("x", module));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "a.b_c.d2:app", "a:make()", "über.wsgi:application"})
  void identifiersStand(String module) {
    assertEquals(module, mapping("x", module).module().toString());
  }

  @Test
  void aScriptIsTheEndOfAPathAndHasNoControlCharacters() {
    Mapping mapping = mapping("api/app.wsgi", "a:b");
    assertTrue(mapping.matches(List.of("srv", "api", "app.wsgi")));
    assertFalse(mapping.matches(List.of("srv", "other", "app.wsgi")));
    assertFalse(mapping.matches(List.of("app.wsgi")));
    assertFalse(mapping.matches(List.of()));
    assertThrows(IllegalArgumentException.class, () -> mapping("a\nb", "a:b"));
  }
}
