package dev.rebind.spi;

import dev.rebind.model.Flip;
import java.util.List;

/** An excerpt in the hands of the adapter that claimed it; every place is one of the outer file. */
public interface Inner {
  /** The id of the adapter that reads it. */
  String adapter();

  /**
   * What stands in the excerpt. Site keys begin with the excerpt's key and a slash. What cannot be
   * placed in the outer file has been left out.
   */
  Analysis analysis();

  /** The changes, as edits of the outer file, escaped as the excerpt says. */
  Rewrite rewrite(List<Flip> decided);
}
