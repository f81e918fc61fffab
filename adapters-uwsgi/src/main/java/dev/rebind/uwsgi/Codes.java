package dev.rebind.uwsgi;

import dev.rebind.model.Code;

/** The findings of uWSGI configuration, each explained in {@code dev/rebind/codes}. */
final class Codes {
  static final Code COMMENT_IN_VALUE = new Code("RB201", "A comment is part of the value");
  static final Code QUOTES_IN_VALUE = new Code("RB202", "Quotes are part of the value");
  static final Code NO_CONTINUATION = new Code("RB203", "A backslash continues nothing");
  static final Code NOT_AN_OPTION = new Code("RB204", "Not an option of uWSGI");
  static final Code RIVALS = new Code("RB205", "Two bindings contradict each other");
  static final Code FALLBACK = new Code("RB206", "A wsgi-file stays as a silent fallback");
  static final Code SWALLOWED = new Code("RB207", "A % swallows the next line");
  static final Code BYTE_ORDER_MARK = new Code("RB208", "A byte order mark hides the section");
  static final Code SECTION_NOT_READ = new Code("RB209", "uWSGI does not read this");
  static final Code CALLABLE = new Code("RB210", "The callable does not fit the module");
  static final Code COLON_IN_PATH = new Code("RB211", "A colon is part of the path");
  static final Code EMPTY = new Code("RB212", "The binding is empty");
  static final Code MOUNT_BINDS_NOTHING = new Code("RB213", "A mount binds nothing");
  static final Code GENERATED = new Code("RB214", "A macro or a loop makes the binding");
  static final Code UNSEEN = new Code("RB215", "Another file takes part and cannot be read here");
  static final Code OVERRIDDEN = new Code("RB216", "Another file overrides the binding");
  static final Code CONDITIONAL = new Code("RB217", "The binding stands under a condition");
  static final Code NOT_ALL = new Code("RB218", "Not every binding of the section has an answer");
  static final Code OTHER_LOADER = new Code("RB219", "Another loader is a silent fallback");
  static final Code STALE_PATH = new Code("RB220", "Another option names the script");
  static final Code PYARGV = new Code("RB221", "The module ignores pyargv");
  static final Code START_TIME = new Code("RB222", "The service needs start-time");
  static final Code VASSAL = new Code("RB223", "An Emperor reloads this file");
  static final Code TEMPLATE = new Code("RB224", "A template decides what is in the file");
  static final Code REFUSED_BY_UWSGI = new Code("RB225", "uWSGI refuses this configuration");
  static final Code NOT_EDITABLE = new Code("RB226", "This way of writing it is not edited");
  static final Code NOT_LOADABLE = new Code("RB227", "uWSGI cannot load this module");
  static final Code READ_ELSEWHERE = new Code("RB228", "Another option depends on the binding");
  static final Code READ_HERE = new Code("RB229", "Another file takes part in what is loaded");
  static final Code ODD_PATH = new Code("RB230", "The path does not look like one");
  static final Code MULTIAPP = new Code("RB231", "uWSGI would load the module's applications");

  private Codes() {}
}
