package dev.rebind.apache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.rebind.model.Code;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void everyCodeHasAPageOfItsTitle() throws IOException, IllegalAccessException {
    int seen = 0;
    for (Field field : Codes.class.getDeclaredFields()) {
      if (field.getType() == Code.class) {
        Code code = (Code) field.get(null);
        String name = "/dev/rebind/codes/" + code.id() + ".md";
        try (InputStream page = PagesTest.class.getResourceAsStream(name)) {
          assertNotNull(page, name);
          String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
          assertEquals("# " + code.id() + ": " + code.title(), text.lines().findFirst().orElse(""));
        }
        seen++;
      }
    }
    assertEquals(10, seen);
  }
}
