package dev.rebind.devstack;

import dev.rebind.model.Code;
import java.util.List;

/** The findings of DevStack shell. */
public final class Codes {
  public static final Code NAME_MISSING = new Code("RB301", "A module path has no name beside it");
  public static final Code NOT_A_NAME =
      new Code("RB302", "A path is passed where a name is wanted");
  public static final Code STALE_NAME = new Code("RB303", "A name that nothing is written under");
  public static final Code NO_NAME = new Code("RB304", "Nothing says which site to remove");
  public static final Code OTHER_USE =
      new Code("RB305", "The variable's path is used for something else");
  public static final Code ELSEWHERE = new Code("RB306", "The value comes from somewhere else");
  public static final Code TAKEN_FOR_A_FILE =
      new Code("RB307", "DevStack's helper takes this for a file");
  public static final Code OLD_HELPERS =
      new Code("RB308", "The helpers of this tree know no module paths");
  public static final Code COLLISION = new Code("RB309", "The new name is taken");
  public static final Code MIXED = new Code("RB310", "One part can move and another cannot");
  public static final Code RENAMED = new Code("RB311", "Something still says the old name");
  public static final Code OVERRIDABLE =
      new Code("RB312", "The environment can still set a script");
  public static final Code TWO_WRITERS =
      new Code("RB313", "One ini gets a script and a module path");
  public static final Code NOT_READ = new Code("RB314", "The script cannot be read to its end");
  public static final Code NO_USE = new Code("RB315", "Nothing here uses the variable");
  public static final Code ESCAPED = new Code("RB316", "Configuration is written as escaped text");
  public static final Code NOT_WRITTEN_AGAIN =
      new Code("RB317", "An upgrade does not write the ini again");
  public static final Code COMPANION = new Code("RB318", "Another setting goes with the script");
  public static final Code MOD_WSGI = new Code("RB321", "Apache's mod_wsgi needs a file");
  public static final Code PLACEHOLDER =
      new Code("RB322", "A placeholder of an Apache template is filled with a path");
  public static final Code COPIED = new Code("RB323", "A WSGI file is copied for Apache");

  private Codes() {}

  public static List<Code> all() {
    return List.of(
        NAME_MISSING,
        NOT_A_NAME,
        STALE_NAME,
        NO_NAME,
        OTHER_USE,
        ELSEWHERE,
        TAKEN_FOR_A_FILE,
        OLD_HELPERS,
        COLLISION,
        MIXED,
        RENAMED,
        OVERRIDABLE,
        TWO_WRITERS,
        NOT_READ,
        NO_USE,
        ESCAPED,
        NOT_WRITTEN_AGAIN,
        COMPANION,
        MOD_WSGI,
        PLACEHOLDER,
        COPIED);
  }
}
