package dev.rebind.ansible;

import dev.rebind.model.Code;

/** The findings of Ansible and Helm trees, each explained in {@code dev/rebind/codes}. */
final class Codes {
  static final Code NO_READER = new Code("RB401", "Nothing here reads this script name");
  static final Code MIXED = new Code("RB402", "Another service shares the place that reads it");
  static final Code READ_ELSEWHERE = new Code("RB403", "The script name is read elsewhere too");
  static final Code DEAD_KEY = new Code("RB404", "Another key wins over this one");
  static final Code CONDITIONAL = new Code("RB405", "Script and module are chosen by a condition");
  static final Code SHARED_NODE = new Code("RB406", "Another place of the file is this node too");
  static final Code NOT_EDITABLE = new Code("RB407", "This way of writing it is not edited");
  static final Code NOT_YAML = new Code("RB408", "The file cannot be read as YAML");
  static final Code WORLDS = new Code("RB409", "The branches of a template do not agree");
  static final Code UNREAD_TEMPLATE = new Code("RB410", "The template cannot be read");
  static final Code OVERRIDES = new Code("RB411", "A deployment may set this again");
  static final Code SCRIPT_TASK = new Code("RB412", "A task makes, copies or links a WSGI script");
  static final Code TASK = new Code("RB413", "A task edits a binding in a deployed file");
  static final Code OVERLAY = new Code("RB414", "A wsgi-file lies over a chart's own module");
  static final Code PATCH = new Code("RB415", "A patch file names a WSGI script");
  static final Code CALLABLE = new Code("RB416", "The callable does not fit the module");
  static final Code DEFAULT_DECIDES = new Code("RB417", "A default decides the script");

  private Codes() {}
}
