package dev.rebind.uwsgi;

import dev.rebind.model.Site;

/** A site together with the setting that makes it. */
record Place(Site site, Setting setting, Kind kind) {
  /** What a setting does for its section. */
  enum Kind {
    /** It is loaded for mountpoint {@code ''}, always or under a condition. */
    MAIN,
    /** It is loaded for a mountpoint of its own. */
    MOUNT
  }
}
