package dev.rebind.catalogue;

import java.util.List;

/** What the catalogue makes of the end of a path. */
public sealed interface Match {

  /** How a path was recognised. */
  enum How {
    SCRIPT,
    ALIAS,
    MODULE_FILE,
    LEGACY_FILE
  }

  /** It is this script, or a file that holds the same application. */
  record Found(Script script, How how) implements Match {}

  /**
   * A place where deployment tools put copies under free names; what the copy holds is not certain.
   *
   * @param likely the scripts that it is usually a copy of; may be empty
   */
  record Copy(List<Script> likely) implements Match {
    public Copy {
      likely = List.copyOf(likely);
    }
  }

  /** An executable of this service that is no WSGI script. */
  record Daemon(String name, Service service) implements Match {}

  /**
   * Nothing that the catalogue knows.
   *
   * @param generic whether the last segment is a name that many services use ({@code app.wsgi})
   * @param suggestions names of scripts that look alike, best first; never a match
   */
  record Unknown(boolean generic, List<String> suggestions) implements Match {
    public Unknown {
      suggestions = List.copyOf(suggestions);
    }
  }
}
