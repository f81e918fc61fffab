package dev.rebind.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.model.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void everyCodeHasAPageUnderItsTitle() throws IOException {
    for (Code code : Codes.all()) {
      String resource = "/dev/rebind/codes/" + code.id() + ".md";
      try (InputStream page = DevstackAdapter.class.getResourceAsStream(resource)) {
        assertNotNull(page, resource);
        List<String> lines =
            new String(page.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals("# " + code.id() + ": " + code.title(), lines.get(0));
        assertTrue(lines.size() >= 8, resource);
      }
    }
  }
}
