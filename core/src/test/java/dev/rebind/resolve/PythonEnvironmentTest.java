package dev.rebind.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;
import dev.rebind.model.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PythonEnvironmentTest {
  private static final Script SCRIPT = Catalogue.bundled().script("nova-api-wsgi").orElseThrow();

  @Test
  void aPathThatNoSystemCanHaveNamesNoEnvironment() {
    assertEquals(
        Optional.empty(),
        new PythonEnvironment(null).look(Value.literal("/opt/\0/bin/nova-api-wsgi"), SCRIPT));
  }
}
