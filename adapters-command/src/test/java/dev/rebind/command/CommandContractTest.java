package dev.rebind.command;

import dev.rebind.road.Adapters;
import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

class CommandContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }

  @Override
  protected Adapters adapters() {
    return Adapters.of(new CommandAdapter());
  }
}
