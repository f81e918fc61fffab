package dev.rebind.convert;

import dev.rebind.testkit.CodePages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void everyCodeHasItsPage() throws IOException {
    CodePages.check(Codes.class);
  }
}
