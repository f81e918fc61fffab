package dev.rebind.pbr;

import dev.rebind.road.Adapters;
import dev.rebind.testkit.AdapterContract;
import java.nio.file.Path;

/** The laws of all adapters: this one tells and edits nothing. */
class PbrContractTest extends AdapterContract {
  @Override
  protected Path cases() {
    return Path.of("src/test/resources/cases");
  }

  @Override
  protected Adapters adapters() {
    return Adapters.of(new PbrAdapter());
  }
}
