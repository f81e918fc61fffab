package dev.rebind.resolve;

import dev.rebind.catalogue.Script;
import dev.rebind.model.Value;
import dev.rebind.text.SourceText;
import java.util.Optional;

/** Says what is installed where a script's own path points. Files are looked at, nothing is run. */
public interface Environment {

  /**
   * A service as it is installed.
   *
   * @param prefix the environment's folder, such as {@code /opt/venv}
   * @param version what the installed metadata say
   * @param module whether the module's file is there
   * @param sitePackages the folder that holds it
   */
  record Installed(String prefix, String version, boolean module, String sitePackages) {}

  /**
   * What stands behind a script's path; empty where no environment is there or it lacks the
   * service.
   */
  Optional<Installed> look(Value path, Script script);

  /**
   * The source of a Python module as it is installed where a script's path points; empty where no
   * environment is there, or it has no such module as a file.
   */
  default Optional<SourceText> source(Value path, String module) {
    return Optional.empty();
  }

  /** Knows of nothing; what is read is all there is. */
  static Environment none() {
    return (path, script) -> Optional.empty();
  }
}
