package dev.rebind.devstack;

import dev.rebind.road.Adapters;
import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

/** The laws of all adapters, on a case for each form of DevStack shell. */
class DevstackContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }

  /** A reader of ini files stands in for whoever reads what a script carries. */
  @Override
  protected Adapters adapters() {
    return Adapters.of(new DevstackAdapter(), new IniLines());
  }
}
