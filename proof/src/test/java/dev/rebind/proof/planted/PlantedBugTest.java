package dev.rebind.proof.planted;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.model.Binding;
import dev.rebind.model.FileChange;
import dev.rebind.model.Flip;
import dev.rebind.model.Target;
import dev.rebind.proof.fuzz.Corpus;
import dev.rebind.proof.oracle.GunicornOracle;
import dev.rebind.proof.oracle.UwsgiAnswer;
import dev.rebind.proof.oracle.UwsgiOracle;
import dev.rebind.proof.report.Row;
import dev.rebind.proof.report.Tally;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Faults;
import dev.rebind.road.Plan;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.testkit.Fixture;
import dev.rebind.text.EditSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An edit that is wrong by a byte is noticed by more than one check, none of which asks another:
 * the verifier that stands before every change, the expected files of the fixture, a second run
 * over the wrong bytes, and the real program.
 */
class PlantedBugTest {
  @TempDir Path folder;

  private static final int ASKED = 4;

  @ParameterizedTest
  @CsvSource({
    "uwsgi, adapters-uwsgi, ENDS_LATE",
    "uwsgi, adapters-uwsgi, ENDS_EARLY",
    "uwsgi, adapters-uwsgi, BEGINS_EARLY",
    "uwsgi, adapters-uwsgi, WRITES_ONE_MORE",
    "gunicorn, adapters-gunicorn, ENDS_LATE",
    "gunicorn, adapters-gunicorn, ENDS_EARLY",
    "gunicorn, adapters-gunicorn, BEGINS_EARLY",
    "gunicorn, adapters-gunicorn, WRITES_ONE_MORE",
  })
  void anAdapterThatIsWrongByAByteIsCaughtMoreThanOnce(String id, String module, Slip slip)
      throws IOException {
    Map<String, Integer> caught = new TreeMap<>();
    int asked = 0;
    for (Fixture fixture : Corpus.of(module)) {
      Settings settings = fixture.settings();
      Plan sound = Rebind.standard().plan(fixture.before(), settings);
      if (fixture.before().size() > 1 || !slip.fits(sound)) {
        continue;
      }
      String path = fixture.before().firstKey();
      byte[] right = sound.files().get(path).after().orElseThrow().bytes();
      byte[] wrong = spoilt(sound, path, slip);
      if (refused(new Slipping(adapter(id), slip), fixture.before(), settings)) {
        caught.merge("by the verifier", 1, Integer::sum);
      }
      if (!Arrays.equals(fixture.after().get(path), wrong)) {
        caught.merge("by the expected file", 1, Integer::sum);
      }
      Plan again = Rebind.standard().plan(Map.of(path, wrong), settings);
      if (!again.files().isEmpty() || !bound(again).containsAll(wanted(sound))) {
        caught.merge("by a second run", 1, Integer::sum);
      }
      if (asked++ < ASKED && !shown(id, path, right).equals(shown(id, path, wrong))) {
        caught.merge("by the real program", 1, Integer::sum);
      }
    }
    // A blank more or less beside a value is the same to every reader but the one of bytes.
    assertTrue(
        caught.size() >= (slip == Slip.BEGINS_EARLY ? 2 : 4), slip + " is caught only " + caught);
    caught.keySet().forEach(check -> Tally.add(Row.PLANTED, check, 1));
  }

  private static boolean refused(
      Slipping adapter, SortedMap<String, byte[]> before, Settings settings) {
    Plan plan = Rebind.of(Adapters.of(adapter)).plan(before, settings);
    return plan.files().isEmpty()
        && plan.findings().stream().anyMatch(finding -> finding.code().equals(Faults.REFUTED));
  }

  /** What the slip would have written, had nobody looked. */
  private static byte[] spoilt(Plan plan, String path, Slip slip) {
    var file = plan.files().get(path);
    assertTrue(file.change() instanceof FileChange.Modify, path);
    EditSet edits = slip.spoil(((FileChange.Modify) file.change()).edits());
    return edits.applyTo(file.before().orElseThrow()).bytes();
  }

  private static List<Binding> bound(Plan plan) {
    return plan.sites().stream().map(report -> report.site().binding()).toList();
  }

  private static List<Binding> wanted(Plan plan) {
    return plan.changes().stream()
        .flatMap(change -> change.flips().stream())
        .map(Flip::target)
        .map(Target::binding)
        .toList();
  }

  /** What the program makes of a file. */
  private String shown(String id, String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(Path.of(path).getFileName());
    Files.write(file, bytes);
    if (id.equals("uwsgi")) {
      UwsgiAnswer answer = UwsgiOracle.debian().ask(file);
      return answer instanceof UwsgiAnswer.Shown shown ? shown.options().toString() : "refused";
    }
    Optional<String> application =
        GunicornOracle.newest()
            .ask(folder, Map.of(), List.of("-c", String.valueOf(file.getFileName())))
            .application();
    return application.toString();
  }

  private static BindingAdapter adapter(String id) {
    return Adapters.installed().all().stream()
        .filter(adapter -> adapter.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
