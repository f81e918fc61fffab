package dev.rebind.pbr;

import dev.rebind.model.Code;
import java.util.List;

/** The findings on a service's scripts and modules. */
public final class Codes {
  public static final Code MISSING = new Code("RB601", "A WSGI script has no module");
  public static final Code NOT_READ = new Code("RB602", "A declaration cannot be read");
  public static final Code PLAIN_MODULE =
      new Code("RB603", "A plain module stands where the package would be");
  public static final Code TAKEN = new Code("RB604", "The module's file is there already");
  public static final Code FACTORY = new Code("RB605", "The entry point cannot be called");
  public static final Code NO_PACKAGE = new Code("RB606", "The service's package is not found");
  public static final Code NO_NAME = new Code("RB607", "The module cannot have this name");
  public static final Code HAND_WRITTEN =
      new Code("RB608", "A hand-written script of the same name is installed too");
  public static final Code MENTIONED = new Code("RB609", "A text names the script");
  public static final Code NOT_LISTED = new Code("RB610", "The new package is not listed");
  public static final Code SHARED_LINE =
      new Code("RB611", "The entry point cannot be removed alone");
  public static final Code OTHER_NAME = new Code("RB612", "Releases have another module");
  public static final Code SAME_FACTORY = new Code("RB613", "Two scripts call one factory");
  public static final Code REMOVED = new Code("RB614", "An entry point is taken away");
  public static final Code STILL_BOUND = new Code("RB615", "A script is still bound");
  public static final Code IMPORTED = new Code("RB616", "The documentation imports every module");

  private Codes() {}

  /** The findings that leave a script without its module, or with its entry point. */
  public static List<Code> refusals() {
    return List.of(
        NOT_READ, PLAIN_MODULE, TAKEN, FACTORY, NO_PACKAGE, NO_NAME, SHARED_LINE, STILL_BOUND);
  }

  public static List<Code> all() {
    return List.of(
        MISSING,
        NOT_READ,
        PLAIN_MODULE,
        TAKEN,
        FACTORY,
        NO_PACKAGE,
        NO_NAME,
        HAND_WRITTEN,
        MENTIONED,
        NOT_LISTED,
        SHARED_LINE,
        OTHER_NAME,
        SAME_FACTORY,
        REMOVED,
        STILL_BOUND,
        IMPORTED);
  }
}
