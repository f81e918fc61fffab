package dev.rebind.apache;

import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

class ApacheContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }
}
