package dev.rebind.proof.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Script;
import dev.rebind.cli.Command;
import dev.rebind.proof.program.Programs;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.proof.serve.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rebind check --python-env} says of an environment what its files say. */
class EnvironmentTest {
  @TempDir Path folder;

  @Test
  void unpackedWheelsAreReadAsTheyAre() throws IOException {
    int number = 0;
    for (Wheel wheel : Wheel.all()) {
      Path prefix = folder.resolve("env" + number++);
      Set<String> modules = new TreeSet<>();
      WheelsTest.scripts(wheel).forEach(script -> script.moduleFile().ifPresent(modules::add));
      wheel.lay(prefix, modules);
      for (Script script : WheelsTest.scripts(wheel)) {
        if (script.isScript()) {
          agree(script, prefix, script.moduleFile().filter(wheel.files()::contains).isPresent());
          Tally.add(Row.ENVIRONMENTS, "in unpacked wheels", 1);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024.2", "2025.1", "2025.2"})
  void installedSeriesAreReadAsTheyAre(String set) throws IOException {
    Path prefix = Programs.set(set);
    Path packages = prefix.resolve("lib/python3.11/site-packages");
    int checked = 0;
    for (Script script : Catalogue.bundled().scripts()) {
      if (script.isScript() && installed(packages, script.service().distribution())) {
        agree(
            script,
            prefix,
            script.moduleFile().map(packages::resolve).filter(Files::isRegularFile).isPresent());
        Tally.add(Row.ENVIRONMENTS, "in installed series", 1);
        checked++;
      }
    }
    assertTrue(checked > 8, "only " + checked);
  }

  /** What the servers could load, the command promises, and nothing that they could not. */
  @Test
  void theCommandPromisesWhatTheServersLoad() throws IOException {
    for (String name : Service.names()) {
      Path state = Files.createDirectory(folder.resolve(name));
      Service service = Service.described(name, state);
      String told = check(service.script(), Programs.set(service.release()));
      if (service.absent().isPresent()) {
        assertEquals(Optional.empty(), target(told), name + "\n" + told);
      } else {
        assertEquals(Optional.of(service.module()), target(told), name + "\n" + told);
      }
      Tally.add(Row.ENVIRONMENTS, "as the servers do", 1);
    }
  }

  private void agree(Script script, Path prefix, boolean there) throws IOException {
    String told = check("/usr/bin/" + script.name(), prefix);
    assertEquals(there, target(told).isPresent(), script + " in " + prefix + "\n" + told);
    if (there) {
      assertEquals(script.target().map(Object::toString), target(told), told);
    }
  }

  /** The module that a finding says the script becomes. */
  private static Optional<String> target(String told) {
    int at = told.indexOf(" becomes ");
    if (at < 0 || !told.contains("says the installed environment")) {
      return Optional.empty();
    }
    String rest = told.substring(at + " becomes ".length());
    return Optional.of(rest.substring(0, rest.indexOf(',')));
  }

  private String check(String script, Path prefix) throws IOException {
    Path ini =
        Files.writeString(folder.resolve("check.ini"), "[uwsgi]\nwsgi-file = " + script + "\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> words = List.of("check", "--python-env", prefix.toString(), ini.toString());
    int code = Command.run(words, InputStream.nullInputStream(), stream, stream);
    String told = out.toString(StandardCharsets.UTF_8);
    assertTrue(code < 2, told);
    return told;
  }

  private static boolean installed(Path packages, String distribution) throws IOException {
    String wanted = Wheel.normal(distribution);
    try (Stream<Path> entries = Files.list(packages)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.endsWith(".dist-info"))
          .anyMatch(name -> Wheel.normal(name.substring(0, name.indexOf('-'))).equals(wanted));
    }
  }
}
