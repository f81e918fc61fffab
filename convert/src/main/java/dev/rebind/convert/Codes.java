package dev.rebind.convert;

import dev.rebind.model.Code;

/** The findings of a conversion, each explained in {@code dev/rebind/codes}. */
final class Codes {
  static final Code LOST = new Code("RB701", "The other server has nothing like it");
  static final Code DIFFERS = new Code("RB702", "The counterpart is not quite the same");
  static final Code UNKNOWN = new Code("RB703", "No counterpart is known");
  static final Code NO_APPLICATION = new Code("RB704", "No application is bound");
  static final Code AT_START = new Code("RB705", "The value is decided when the server starts");
  static final Code NOT_READ = new Code("RB706", "The configuration cannot be converted");
  static final Code MOUNTS = new Code("RB707", "Several applications need a dispatcher");

  private Codes() {}
}
