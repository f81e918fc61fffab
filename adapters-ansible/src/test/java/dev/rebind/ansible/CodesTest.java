package dev.rebind.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.rebind.model.Code;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CodesTest {
  private static List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    for (Field field : Codes.class.getDeclaredFields()) {
      try {
        if (field.get(null) instanceof Code code) {
          codes.add(code);
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return codes;
  }

  @TestFactory
  Stream<DynamicTest> everyCodeHasAPageUnderItsTitle() {
    return codes().stream()
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code.id(),
                    () -> {
                      String name = "/dev/rebind/codes/" + code.id() + ".md";
                      try (InputStream page = Codes.class.getResourceAsStream(name)) {
                        assertNotNull(page, name);
                        BufferedReader reader =
                            new BufferedReader(new InputStreamReader(page, StandardCharsets.UTF_8));
                        assertEquals("# " + code.id() + ": " + code.title(), reader.readLine());
                      }
                    }));
  }
}
