package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void everyCodeHasItsPage() throws IOException {
    for (Code code : Codes.all()) {
      String name = "/dev/rebind/codes/" + code + ".md";
      try (InputStream in = CodesTest.class.getResourceAsStream(name)) {
        assertNotNull(in, name);
        String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(page.startsWith("# " + code + ": " + code.title() + "\n"), name);
        long lines = page.lines().count();
        assertTrue(lines >= 8 && lines <= 20, name + " has " + lines + " lines");
      }
    }
  }
}
