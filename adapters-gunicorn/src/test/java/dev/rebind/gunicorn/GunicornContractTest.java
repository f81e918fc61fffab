package dev.rebind.gunicorn;

import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

class GunicornContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }
}
