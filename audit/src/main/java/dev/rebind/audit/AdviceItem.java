package dev.rebind.audit;

import dev.rebind.catalogue.Script;
import dev.rebind.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do with one binding at one time.
 *
 * @param script whose application it loads
 * @param before what the place says then
 * @param after what it is to say; null where nothing can be said in its place
 * @param needs what must be installed for {@code after} to load, for people
 * @param bridge a call that a server takes in place of the script before the upgrade; null where
 *     there is none, or the place takes none
 * @param notes sentences
 */
public record AdviceItem(
    Site site,
    Script script,
    Kind kind,
    String before,
    @Nullable String after,
    @Nullable String needs,
    @Nullable String bridge,
    List<String> notes) {
  /** How urgent it is, and what it hangs on. */
  public enum Kind {
    /** Both forms work: whenever it suits before the next upgrade. */
    SWITCH("may switch"),
    /** The old form is gone with the new packages and the new one is not there before. */
    FLIP("must flip with the package"),
    /** The old form goes and no module takes its place. */
    GONE("has no replacement"),
    /** The catalogue does not know what the series has. */
    UNKNOWN("is not known");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people, after what it is about. */
    public String words() {
      return words;
    }
  }

  public AdviceItem {
    notes = List.copyOf(notes);
  }

  /** The same with more notes after its own. */
  AdviceItem withNotes(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new AdviceItem(site, script, kind, before, after, needs, bridge, all);
  }
}
