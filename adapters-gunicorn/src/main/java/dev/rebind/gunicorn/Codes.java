package dev.rebind.gunicorn;

import dev.rebind.model.Code;

/** The findings of gunicorn's configuration, each explained in {@code dev/rebind/codes}. */
final class Codes {
  static final Code NOT_PYTHON = new Code("RB501", "Python cannot read this file");
  static final Code SCRIPT = new Code("RB502", "gunicorn cannot load a script");
  static final Code NOT_AN_APP = new Code("RB503", "gunicorn refuses this application string");
  static final Code NOT_PLAIN = new Code("RB504", "The value is not one plain string");
  static final Code SEVERAL = new Code("RB505", "Several statements set wsgi_app");
  static final Code INSIDE = new Code("RB506", "wsgi_app is set inside a block");
  static final Code ELSEWHERE = new Code("RB507", "Other code can set wsgi_app");
  static final Code ARGUMENTS = new Code("RB508", "The service reads gunicorn's command line");
  static final Code NOT_A_SETTING = new Code("RB509", "gunicorn does not know this setting");
  static final Code CODING = new Code("RB510", "The file's encoding cannot be kept");
  static final Code PASTE = new Code("RB511", "paste hides wsgi_app");

  private Codes() {}
}
