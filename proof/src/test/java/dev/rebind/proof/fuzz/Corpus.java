package dev.rebind.proof.fuzz;

import dev.rebind.proof.program.Programs;
import dev.rebind.testkit.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fixtures of every adapter of the project. */
public final class Corpus {
  private Corpus() {}

  /** The modules that have cases in the form of the test kit. */
  public static List<String> modules() {
    try (Stream<Path> folders = Files.list(Programs.module().resolve("..").normalize())) {
      return folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> name.startsWith("adapters-") && Files.isDirectory(cases(name)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the modules", e);
    }
  }

  /** The fixtures of one module. */
  public static List<Fixture> of(String module) {
    return Fixture.under(cases(module));
  }

  /** The fixtures of all modules. */
  public static List<Fixture> all() {
    return modules().stream().flatMap(module -> of(module).stream()).toList();
  }

  /** Every file of some fixtures. */
  static List<byte[]> files(List<Fixture> fixtures) {
    return fixtures.stream().flatMap(fixture -> fixture.before().values().stream()).toList();
  }

  private static Path cases(String module) {
    return Programs.module()
        .resolve("..")
        .resolve(module)
        .resolve("src/test/resources/cases")
        .normalize();
  }
}
