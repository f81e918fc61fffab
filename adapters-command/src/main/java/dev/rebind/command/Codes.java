package dev.rebind.command;

import dev.rebind.model.Code;

/** The findings of command lines, each explained in {@code dev/rebind/codes}. */
final class Codes {
  static final Code DIRECT = new Code("RB550", "A script is run by itself");
  static final Code UNKNOWN_OPTION = new Code("RB551", "An option that is not known");
  static final Code CONFIG_FILE = new Code("RB552", "A configuration file takes part");
  static final Code RIVALS = new Code("RB553", "Two options bind an application");
  static final Code NOT_EDITABLE = new Code("RB554", "This way of writing it is not edited");
  static final Code CALLABLE = new Code("RB555", "The callable does not fit the module");
  static final Code PYARGV = new Code("RB556", "The module ignores pyargv");
  static final Code EXPANDS = new Code("RB557", "Further options may stand elsewhere");
  static final Code OTHER_LOADER = new Code("RB558", "Another loader is a silent fallback");
  static final Code SCRIPT = new Code("RB559", "gunicorn cannot load a script");
  static final Code NOT_AN_APP = new Code("RB560", "gunicorn refuses this application string");
  static final Code ARGUMENTS = new Code("RB561", "The service reads gunicorn's command line");
  static final Code IGNORED = new Code("RB562", "gunicorn ignores this application");
  static final Code CONDITIONAL = new Code("RB563", "Options stand under a condition");
  static final Code NOT_READ = new Code("RB564", "The carrier's text is not read");
  static final Code MOUNT_BINDS_NOTHING = new Code("RB565", "A mount binds nothing");
  static final Code START_TIME = new Code("RB566", "The service needs start-time");
  static final Code USED_ELSEWHERE = new Code("RB567", "The variable is used elsewhere too");
  static final Code NOT_LOADABLE = new Code("RB568", "uWSGI cannot load this module");
  static final Code HIDDEN = new Code("RB569", "Another setting hides this application");
  static final Code GUARD = new Code("RB570", "An init script waits for the WSGI script");
  static final Code GUARD_APART =
      new Code("RB571", "An init script and its configuration must move together");
  static final Code GUARD_OF_ANOTHER =
      new Code("RB572", "An init script waits for another service's script");

  private Codes() {}
}
