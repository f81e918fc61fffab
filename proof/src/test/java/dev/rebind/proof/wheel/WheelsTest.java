package dev.rebind.proof.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.catalogue.Answer;
import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Release;
import dev.rebind.catalogue.Row;
import dev.rebind.catalogue.Script;
import dev.rebind.catalogue.ScriptState;
import dev.rebind.catalogue.Version;
import dev.rebind.proof.report.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says of a release what the files of its wheel on PyPI say. */
class WheelsTest {
  static List<Wheel> wheels() {
    return Wheel.all();
  }

  @ParameterizedTest
  @MethodSource("wheels")
  void theCatalogueAgreesWithTheWheel(Wheel wheel) {
    List<Script> scripts = scripts(wheel);
    assertTrue(!scripts.isEmpty(), wheel + " is of no service");
    Version version = Version.of(wheel.version());
    int read = 0;
    for (Script script : scripts) {
      Optional<Row> found =
          script.history().stream().filter(row -> row.version().equals(version)).findFirst();
      if (found.isEmpty() || found.get().unverified()) {
        continue;
      }
      read++;
      agree(wheel, script, found.get());
      answered(wheel, script, version);
    }
    assertTrue(read > 0, "the catalogue knows nothing of " + wheel);
    Tally.add(dev.rebind.proof.report.Row.WHEELS, 1);
  }

  /** At least the services that have both forms somewhere are there twice. */
  @Test
  void everyServiceWithAModuleHasAWheelOfIt() {
    Set<String> fetched = new TreeSet<>();
    wheels().forEach(wheel -> fetched.add(wheel.distribution()));
    List<String> missing = new ArrayList<>();
    for (Script script : Catalogue.bundled().scripts()) {
      String distribution = Wheel.normal(script.service().distribution());
      if (script.history().stream().anyMatch(Row::module) && !fetched.contains(distribution)) {
        missing.add(distribution);
      }
    }
    assertEquals(List.of(), missing);
  }

  static List<Script> scripts(Wheel wheel) {
    return Catalogue.bundled().scripts().stream()
        .filter(
            script -> Wheel.normal(script.service().distribution()).equals(wheel.distribution()))
        .toList();
  }

  private static void agree(Wheel wheel, Script script, Row row) {
    String where = script + " in " + wheel;
    script
        .moduleFile()
        .ifPresent(file -> assertEquals(row.module(), wheel.files().contains(file), where));
    if (script.isScript()) {
      // A release that has it under an alias does not have it under its name.
      boolean declared = wheel.declared().contains(script.name());
      boolean installed = wheel.scripts().contains(script.name());
      boolean pbr = row.script() == ScriptState.PBR || row.script() == ScriptState.PBR_AND_FILE;
      assertEquals(pbr, declared, where + ": declared");
      assertEquals(row.script().present(), declared || installed, where + ": there");
    }
  }

  /** The answer that a user gets: the module that it names is in the wheel, or it names none. */
  private static void answered(Wheel wheel, Script script, Version version) {
    Answer answer = Catalogue.bundled().answer(script, new Release.Exact(version));
    String where = script + " in " + wheel + ": " + answer;
    Optional<String> module =
        answer.match(
            there -> Optional.of(there.target().module()),
            moved -> Optional.of(moved.target().module()),
            notYet -> Optional.empty(),
            never -> Optional.empty(),
            unverified -> Optional.empty());
    if (module.isPresent()) {
      String path = module.get().replace('.', '/');
      assertTrue(
          wheel.files().contains(path + ".py") || wheel.files().contains(path + "/__init__.py"),
          where);
    } else {
      boolean there = script.moduleFile().filter(wheel.files()::contains).isPresent();
      assertTrue(!there, where);
    }
  }
}
