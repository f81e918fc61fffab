package dev.rebind.ansible;

import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

class AnsibleContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }
}
