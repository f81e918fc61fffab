package dev.rebind.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Code;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The law that each code of a module has one page, which {@code rebind explain} shows. */
public final class CodePages {
  private CodePages() {}

  /**
   * Checks every constant of type {@link Code} in a class: no id stands twice, and {@code
   * dev/rebind/codes/ID.md} begins with the id and the title and goes on to explain.
   */
  public static void check(Class<?> codes) throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Field field : codes.getDeclaredFields()) {
      if (field.getType() == Code.class && Modifier.isStatic(field.getModifiers())) {
        Code code = value(field);
        assertTrue(seen.add(code.id()), code.id() + " is used twice");
        page(codes, code);
      }
    }
    assertTrue(!seen.isEmpty(), codes + " has no codes");
  }

  private static Code value(Field field) {
    try {
      field.setAccessible(true);
      return (Code) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static void page(Class<?> codes, Code code) throws IOException {
    String name = "/dev/rebind/codes/" + code.id() + ".md";
    try (InputStream in = codes.getResourceAsStream(name)) {
      assertNotNull(in, "there is no " + name);
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertEquals("# " + code.id() + ": " + code.title(), lines.isEmpty() ? "" : lines.get(0));
      assertTrue(lines.size() > 2, name + " explains nothing");
    }
  }
}
