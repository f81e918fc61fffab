package dev.rebind.ansible;

import dev.rebind.testkit.CodePages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void everyCodeHasItsPage() throws IOException {
    CodePages.check(Codes.class);
  }
}
