package dev.rebind.cli;

import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.NamePolicy;
import dev.rebind.resolve.ReleaseRule;
import dev.rebind.tree.WalkOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code .rebind.yaml} says. Globs and paths are relative to its folder.
 *
 * @param file absolute; null where there is no such file
 * @param paths what is read when the command line names nothing
 * @param options adapters' own switches, by adapter and name
 */
record Config(
    @Nullable Path file,
    List<ReleaseRule> releases,
    List<Mapping> mappings,
    @Nullable NamePolicy names,
    Map<String, String> namesByScript,
    List<String> includes,
    List<String> excludes,
    List<String> paths,
    boolean factory,
    @Nullable String sitePackages,
    @Nullable String pythonEnv,
    Map<String, Map<String, String>> options) {
  static final String NAME = ".rebind.yaml";

  private static final int CAP = (int) WalkOptions.SIZE_CAP;

  static Config none() {
    return new Config(
        null, List.of(), List.of(), null, Map.of(), List.of(), List.of(), List.of(), false, null,
        null, Map.of());
  }

  /** The folder that globs are relative to. */
  @Nullable Path folder() {
    return file == null ? null : file.getParent();
  }

  /**
   * The nearest file from a path upwards. The search ends at the top of a repository, so that a
   * stranger's file above it decides nothing.
   */
  static Optional<Path> nearest(Path from) {
    Path folder = Files.isDirectory(from) ? from : from.getParent();
    for (; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(NAME);
      if (Files.exists(file)) {
        // Nobody named it, so nobody meant it: reading a FIFO would wait for ever.
        if (!Files.isRegularFile(file)) {
          throw new Failure(file + " is not a regular file");
        }
        return Optional.of(file);
      }
      if (Files.exists(folder.resolve(".git"))) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The text of what was named, up to a sane size: a device may have no end. */
  static String text(Path file, String shown) {
    try {
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(CAP + 1);
      }
      if (bytes.length > CAP) {
        throw new Failure(shown + " is too large: more than " + CAP + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new Failure(shown + " is not UTF-8", e);
    } catch (IOException e) {
      throw new Failure(shown + ": " + Reason.of(e), e);
    }
  }
}
