package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Code;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void everyCodeHasItsPageUnderItsOwnTitle() throws IOException, IllegalAccessException {
    Set<String> seen = new TreeSet<>();
    for (Field field : Codes.class.getDeclaredFields()) {
      if (field.get(null) instanceof Code code) {
        assertTrue(seen.add(code.id()), code.id() + " is used twice");
        String name = "/dev/rebind/codes/" + code.id() + ".md";
        try (InputStream in = Objects.requireNonNull(Codes.class.getResourceAsStream(name), name)) {
          String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          assertEquals("# " + code.id() + ": " + code.title(), page.lines().findFirst().orElse(""));
          assertTrue(page.lines().count() > 2, name + " explains nothing");
        }
      }
    }
    assertEquals(31, seen.size());
  }
}
