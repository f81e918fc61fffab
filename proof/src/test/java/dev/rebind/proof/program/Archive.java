package dev.rebind.proof.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The archive that the build makes, unpacked once as on a production host, where every user can
 * read it.
 */
public final class Archive {
  private static final Path HOME = unpacked();

  private Archive() {}

  /** The launcher with these arguments; its journals go below {@code state}. */
  public static Command rebind(Path state, List<String> arguments) {
    return Command.of(HOME.resolve("rebind"), arguments).with(variables(state));
  }

  /** The same with words, the last of them the journals' folder. */
  public static Command rebind(Path state, String... arguments) {
    return rebind(state, List.of(arguments));
  }

  /**
   * What the launcher starts, without the launcher: one process, so that it can be killed or traced
   * alone.
   */
  public static Command java(Path state, List<String> arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-XX:SharedArchiveFile=" + classes(),
                "-cp",
                HOME.resolve("lib/rebind.jar").toString(),
                "dev.rebind.cli.Main"));
    all.addAll(arguments);
    return Command.of(javaHome().resolve("bin/java"), all).with(variables(state));
  }

  /** The folder that was unpacked: {@code rebind}, {@code lib}, {@code docs}. */
  public static Path home() {
    return HOME;
  }

  private static Map<String, String> variables(Path state) {
    return Map.of("JAVA_HOME", javaHome().toString(), "XDG_STATE_HOME", state.toString());
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private static Path classes() {
    try (Stream<Path> files = Files.list(HOME.resolve("lib/cache"))) {
      return files
          // That of another Java may be empty beside its own kind.
          .filter(file -> file.toString().endsWith(".jsa") && file.toFile().length() > 0)
          .findFirst()
          .orElseThrow(() -> new AssertionError("the launcher made no archive of classes"));
    } catch (IOException e) {
      throw new UncheckedIOException("the launcher made no cache", e);
    }
  }

  private static Path unpacked() {
    Path built = Programs.module().resolve("../cli/target").normalize();
    try {
      Path archive;
      try (Stream<Path> files = Files.list(built)) {
        archive =
            files
                .filter(file -> file.toString().endsWith(".tar.gz"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no archive in " + built));
      }
      Path folder =
          Files.createTempDirectory(
              "rebind-proof",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      Command.of(
              Programs.debian("tar"),
              List.of("-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1"))
          .run()
          .orFail();
      // The first start makes the archive of classes.
      Command.of(folder.resolve("rebind"), List.of("--version"))
          .with(variables(folder))
          .run()
          .orFail();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack what is in " + built, e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
