package dev.rebind.uwsgi;

import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

class UwsgiContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }
}
