package dev.rebind.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one release has of one script.
 *
 * @param version the release
 * @param series the series it belongs to; null for a service that is not released with OpenStack
 * @param script where the script comes from
 * @param factory the function that the script calls; null when there is no declared script
 * @param module whether the script's target is there
 * @param also other module paths that hold the application
 */
public record Row(
    Version version,
    @Nullable Series series,
    ScriptState script,
    @Nullable ModulePath factory,
    boolean module,
    List<ModulePath> also) {
  public Row {
    also = List.copyOf(also);
  }

  /** Whether nobody read this release. */
  public boolean unverified() {
    return script == ScriptState.UNVERIFIED;
  }

  boolean sameAs(Row other) {
    return script == other.script
        && module == other.module
        && String.valueOf(factory).equals(String.valueOf(other.factory))
        && also.equals(other.also);
  }

  boolean in(Series wanted) {
    return series != null && series.compareTo(wanted) == 0;
  }
}
