package dev.rebind.disk;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a journal is about; {@link ManifestText} writes and reads it.
 *
 * @param undoes the journal that this one undoes, or null for an apply
 * @param makes folders that are made, parents first
 * @param removes folders that are removed when they are empty by then, children first
 */
record Manifest(
    Instant time,
    String title,
    Path root,
    @Nullable String undoes,
    List<Path> makes,
    List<Folder> removes,
    List<Step> steps) {

  /** A folder to be removed, with what is needed to make it again. */
  record Folder(Path path, Attributes had) {}

  Manifest {
    makes = List.copyOf(makes);
    removes = List.copyOf(removes);
    steps = List.copyOf(steps);
  }

  /**
   * One side of all steps, one after another, as the journal's {@code before} and {@code after}.
   */
  byte[] pack(Function<Step, Content> side) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    steps.forEach(step -> out.writeBytes(side.apply(step).bytes()));
    return out.toByteArray();
  }
}
