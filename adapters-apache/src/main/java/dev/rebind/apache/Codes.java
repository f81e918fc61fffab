package dev.rebind.apache;

import dev.rebind.model.Code;

/** The findings of Apache's configuration, each explained in {@code dev/rebind/codes}. */
final class Codes {
  static final Code SHARED = new Code("RB801", "A guard covers more than this script");
  static final Code PATTERN = new Code("RB802", "A guard's pattern is not just the script's name");
  static final Code VARIABLE = new Code("RB803", "A guard's path is known only to Apache");
  static final Code UNGUARDED =
      new Code("RB804", "Nothing here lets Apache read the module's file");
  static final Code NAMED = new Code("RB805", "Something else names the script");
  static final Code CALLABLE = new Code("RB806", "Apache would look for another callable");
  static final Code MACRO = new Code("RB807", "A macro is given a WSGI script");
  static final Code SECTIONS = new Code("RB808", "The sections do not match");
  static final Code FORBIDDEN = new Code("RB809", "A section here keeps the module's file shut");
  static final Code TEMPLATE = new Code("RB810", "Template tags decide what this file says");

  private Codes() {}
}
