package dev.rebind.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.Site;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.Settings;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.Proof;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Adapters that are wrong, each in its own way; none of them gets a byte through. */
class VerifierTest {
  private static final Settings MAPPED =
      Settings.standard()
          .withThreads(1)
          .withMapping(new Mapping("old-wsgi", Binding.Module.parse("pkg.wsgi:application")));
  private static final String TEXT = "api = /usr/bin/old-wsgi\nadmin = /usr/bin/other-wsgi\n";

  private static Plan plan(LineAdapter adapter) {
    return plan(adapter, TEXT);
  }

  private static Plan plan(LineAdapter adapter, String text) {
    return Rebind.of(Adapters.of(adapter))
        .plan(Map.of("a.bind", text.getBytes(StandardCharsets.UTF_8)), MAPPED);
  }

  private static void refused(Plan plan, Code code, String because) {
    assertEquals("", plan.diff());
    assertTrue(
        plan.findings().stream()
            .anyMatch(f -> f.code().equals(code) && f.message().contains(because)),
        plan.findings().toString());
  }

  @Test
  void anHonestAdapterGetsThrough() {
    assertTrue(plan(new LineAdapter()).diff().contains("+api = pkg.wsgi:application"));
  }

  @Test
  void anEditOneByteTooLong() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              Edit edit(Site now, Flip flip) {
                Span longer = new Span(now.at().start(), now.at().end() + 1);
                return Edit.replace(longer, flip.target().binding().toString());
              }
            }),
        Faults.REFUTED,
        "would bind");
  }

  @Test
  void anotherTargetThanAskedFor() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              Edit edit(Site now, Flip flip) {
                return Edit.replace(now.at(), "pkg.wsgi:app");
              }
            }),
        Faults.REFUTED,
        "would bind pkg.wsgi:app, not pkg.wsgi:application");
  }

  @Test
  void anotherSiteChangedAsWell() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              public Rewrite rewrite(Scope scope, List<Flip> decided) {
                Change change = super.rewrite(scope, decided).changes().get(0);
                Span other = new Span(TEXT.indexOf("/usr/bin/other"), TEXT.length() - 1);
                EditSet both =
                    EditSet.of(
                        edit(change.flips().get(0).site(), change.flips().get(0)),
                        Edit.replace(other, "/x"));
                return new Rewrite(
                    List.of(Change.edit("both", "a.bind", both, change.flips())), List.of());
              }
            }),
        Faults.REFUTED,
        "a.bind#admin would bind /x");
  }

  @Test
  void aSiteLost() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              Edit edit(Site now, Flip flip) {
                return Edit.delete(now.at());
              }
            }),
        Faults.REFUTED,
        "would bind nothing");
  }

  @Test
  void aFindingThatNobodyAnnounced() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              public Analysis analyse(Scope scope) {
                Analysis read = super.analyse(scope);
                List<Finding> findings = new ArrayList<>();
                for (Site site : read.sites()) {
                  if (site.binding() instanceof Binding.Module) {
                    findings.add(
                        Finding.of(new Code("XX001", "t"), Severity.BROKEN, site, "It is broken."));
                  }
                }
                return new Analysis(read.sites(), findings, List.of(), List.of());
              }
            }),
        Faults.REFUTED,
        "would say XX001");
  }

  @Test
  void aSecondReaderThatReadsSomethingElse() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              public Proof prove(Scope before, Scope after, List<Flip> done) {
                return Proof.disproven("it reads nothing");
              }
            }),
        Faults.REFUTED,
        "the second reader objects: it reads nothing");
  }

  @Test
  void aFileThatIsNotItsOwn() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              public Rewrite rewrite(Scope scope, List<Flip> decided) {
                EditSet edits = EditSet.of(Edit.insert(0, "x"));
                Flip open = decided.stream().filter(flip -> !flip.kept()).findFirst().orElseThrow();
                return new Rewrite(
                    List.of(Change.edit("steal", "b.bind", edits, List.of(open))), List.of());
              }
            }),
        Faults.REFUTED,
        "b.bind is not the adapter's");
  }

  @Test
  void aFlipForgotten() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              public Rewrite rewrite(Scope scope, List<Flip> decided) {
                return Rewrite.none();
              }
            }),
        Faults.CONTRACT,
        "gives no reason");
  }

  @Test
  void oneIdForTwoSites() {
    refused(
        plan(new LineAdapter(), "api = /usr/bin/old-wsgi\napi = /usr/bin/old-wsgi\n"),
        Faults.CONTRACT,
        "two sites the id api");
  }

  @Test
  void aCrashIsAFindingThatNamesTheAdapter() {
    refused(
        plan(
            new LineAdapter() {
              @Override
              public Analysis analyse(Scope scope) {
                throw new IllegalStateException("boom");
              }
            }),
        Faults.CRASHED,
        "The adapter lines is at fault");
  }

  @Test
  void theSoundChangesSurviveTheWrongOnes() {
    LineAdapter half =
        new LineAdapter() {
          @Override
          Edit edit(Site now, Flip flip) {
            boolean wrong = now.id().key().equals("bad");
            return Edit.replace(
                now.at(), wrong ? "nonsense:x" : flip.target().binding().toString());
          }
        };
    Plan plan = plan(half, "good = /usr/bin/old-wsgi\nbad = /usr/bin/old-wsgi\n");
    assertTrue(plan.diff().contains("+good = pkg.wsgi:application"), plan.diff());
    assertTrue(plan.diff().contains(" bad = /usr/bin/old-wsgi"), plan.diff());
  }

  @Test
  void changesThatOverlapCannotBothStand() {
    LineAdapter greedy =
        new LineAdapter() {
          @Override
          Edit edit(Site now, Flip flip) {
            return Edit.replace(now.at(), flip.target().binding().toString());
          }

          @Override
          public Rewrite rewrite(Scope scope, List<Flip> decided) {
            List<Change> changes = new ArrayList<>(super.rewrite(scope, decided).changes());
            Change first = changes.get(0);
            EditSet same =
                EditSet.of(Edit.insert(first.flips().get(0).site().at().start() + 1, "z"));
            changes.add(Change.edit("again", "a.bind", same, List.of()));
            return new Rewrite(changes, List.of());
          }
        };
    Plan plan = plan(greedy);
    assertTrue(plan.diff().contains("+api = pkg.wsgi:application"), plan.diff());
    assertTrue(
        plan.findings().stream().anyMatch(f -> f.code().equals(Faults.REFUTED)),
        plan.findings().toString());
  }

  /** {@code a} may move only when {@code b} has; {@code c} never may. */
  private static class Leaning extends LineAdapter {
    @Override
    public Analysis analyse(Scope scope) {
      Analysis read = super.analyse(scope);
      List<Finding> findings = new ArrayList<>();
      for (Site site : read.sites()) {
        boolean lonely =
            site.path().equals("a.bind")
                && scope.text("b.bind").orElseThrow().text().contains("old-wsgi");
        if (site.binding() instanceof Binding.Module && lonely) {
          findings.add(Finding.of(new Code("XX001", "t"), Severity.BROKEN, site, "It leans."));
        }
      }
      return new Analysis(read.sites(), findings, List.of(), List.of());
    }

    @Override
    Edit edit(Site now, Flip flip) {
      boolean wrong = now.path().equals("c.bind");
      return Edit.replace(now.at(), wrong ? "nonsense:x" : flip.target().binding().toString());
    }
  }

  @Test
  void whatHoldsOnceOthersAreMadeIsMadeInTheSameRun() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : List.of("a.bind", "b.bind", "c.bind")) {
      files.put(name, "api = /usr/bin/old-wsgi\n".getBytes(StandardCharsets.UTF_8));
    }
    Rebind rebind = Rebind.of(Adapters.of(new Leaning()));
    Plan first = rebind.plan(files, MAPPED);
    assertEquals(
        List.of("a.bind", "b.bind"),
        first.files().values().stream().map(PlannedFile::path).toList(),
        first.findings().toString());
    first
        .files()
        .values()
        .forEach(file -> files.put(file.path(), file.after().orElseThrow().bytes()));
    assertEquals("", rebind.plan(files, MAPPED).diff(), "a second run changes nothing");
  }
}
