package dev.rebind.command;

import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

/** With uWSGI's own adapter beside it, which reads the configuration that init scripts start. */
class CommandContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }
}
