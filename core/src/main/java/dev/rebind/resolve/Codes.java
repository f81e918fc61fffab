package dev.rebind.resolve;

import dev.rebind.model.Code;
import java.util.List;

/** The findings that come from deciding what a site is to load. */
public final class Codes {
  public static final Code MOVES = new Code("RB101", "A script binding can become a module path");
  public static final Code REVIEW = new Code("RB102", "A change needs a person's eye");
  public static final Code NOT_YET = new Code("RB103", "The release does not have the module yet");
  public static final Code NO_RELEASE = new Code("RB104", "Nothing says which release this is for");
  public static final Code UNKNOWN = new Code("RB105", "No service is known by this script");
  public static final Code NO_MODULE = new Code("RB106", "The service has no module path");
  public static final Code MADE_HERE = new Code("RB107", "The script is made by this tree");
  public static final Code UNDECIDED = new Code("RB108", "The value is decided at deploy time");
  public static final Code MODULE_GONE = new Code("RB109", "The release has another module path");
  public static final Code FACTORY = new Code("RB110", "A factory is named without a call");
  public static final Code WRONG_FORM = new Code("RB111", "The place cannot take a module path");
  public static final Code OLD_CARRIER = new Code("RB112", "The carrier knows no module paths yet");
  public static final Code CONFLICT = new Code("RB113", "Two things name different releases");
  public static final Code NOT_INSTALLED = new Code("RB114", "The module is not installed there");
  public static final Code POINT_RELEASE =
      new Code("RB115", "Only later point releases have the module");
  public static final Code SCRIPT_GONE = new Code("RB116", "The release has no such script");
  public static final Code UNVERIFIED = new Code("RB117", "The release is later than is known");
  public static final Code DAEMON =
      new Code("RB118", "The name is a daemon's, not a WSGI script's");
  public static final Code BAD_RELEASE = new Code("RB119", "A release that nobody made");
  public static final Code EXPIRES = new Code("RB120", "A factory call expires");

  public static final Code WANDERS = new Code("RB121", "The path may lead elsewhere");

  private Codes() {}

  public static List<Code> all() {
    return List.of(
        MOVES,
        REVIEW,
        NOT_YET,
        NO_RELEASE,
        UNKNOWN,
        NO_MODULE,
        MADE_HERE,
        UNDECIDED,
        MODULE_GONE,
        FACTORY,
        WRONG_FORM,
        OLD_CARRIER,
        CONFLICT,
        NOT_INSTALLED,
        POINT_RELEASE,
        SCRIPT_GONE,
        UNVERIFIED,
        DAEMON,
        BAD_RELEASE,
        EXPIRES,
        WANDERS);
  }
}
