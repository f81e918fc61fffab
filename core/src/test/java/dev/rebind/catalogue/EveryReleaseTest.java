package dev.rebind.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.catalogue.ReleaseTable.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EveryReleaseTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @Test
  void everyRowOfTheTableHasItsScriptStateAndFactory() {
    assertEquals(2537, ReleaseTable.ENTRIES.size());
    for (Entry entry : ReleaseTable.ENTRIES) {
      Row row = row(entry);
      assertEquals(entry.state(), row.script().word(), entry::toString);
      assertEquals(
          entry.factory(), row.factory() == null ? "" : row.factory().toString(), entry::toString);
      assertEquals(entry.module().equals("yes"), row.module(), entry::toString);
      assertEquals(entry.series(), row.series().id(), entry::toString);
    }
  }

  @Test
  void theCatalogueListsNoReleaseThatTheTableLacks() {
    Map<String, Long> counts =
        ReleaseTable.ENTRIES.stream()
            .collect(Collectors.groupingBy(Entry::script, Collectors.counting()));
    counts.forEach(
        (script, count) ->
            assertEquals(count, (long) script(script).history().size(), "releases of " + script));
  }

  @Test
  void everyRowSince20231IsAnsweredByItsVersion() {
    int answered = 0;
    for (Entry entry : ReleaseTable.ENTRIES) {
      if (entry.series().compareTo("2023.1") >= 0 && Character.isDigit(entry.series().charAt(0))) {
        answered++;
        check(entry, CATALOGUE.answer(script(entry.script()), asked(entry.version())));
      }
    }
    assertEquals(590, answered);
  }

  @Test
  void everyFinishedSeriesIsAnsweredAsItsNewestRelease() {
    for (Entry entry : ReleaseTable.ENTRIES) {
      List<Entry> series = inSeries(entry);
      Entry newest = series.get(series.size() - 1);
      if (entry.equals(newest) && !entry.series().equals("2026.2")) {
        Script script = script(entry.script());
        check(entry, CATALOGUE.answer(script, asked(entry.series())));
        if (!script.heads().containsKey(entry.series())) {
          check(entry, CATALOGUE.answer(script, asked("stable/" + entry.series())));
        }
      }
    }
  }

  @Test
  void everyFactoryIsTheOneOfItsReleaseAndSoIsItsExpiry() {
    for (Entry entry : ReleaseTable.ENTRIES) {
      Factory factory =
          CATALOGUE.factory(script(entry.script()), asked(entry.version())).orElse(null);
      if (entry.factory().isEmpty()) {
        assertEquals(null, factory, entry::toString);
        continue;
      }
      assertEquals(entry.factory() + "()", factory.call(), entry::toString);
      List<Entry> later = inOrder(entry.script());
      int last = later.indexOf(entry);
      while (last + 1 < later.size() && later.get(last + 1).factory().equals(entry.factory())) {
        last++;
      }
      assertEquals(later.get(last).version(), factory.last().toString(), entry::toString);
      boolean ends =
          later.subList(last + 1, later.size()).stream()
              .anyMatch(e -> !e.state().equals("unverified"));
      assertEquals(ends, factory.ends(), entry::toString);
    }
  }

  private static void check(Entry entry, Answer answer) {
    if (entry.state().equals("unverified")) {
      Answer.Unverified open = assertInstanceOf(Answer.Unverified.class, answer, entry.toString());
      assertEquals(Answer.Why.UNREAD, open.why());
      assertInstanceOf(Answer.Available.class, open.nearest().orElseThrow());
    } else if (entry.module().equals("yes")) {
      available(entry, assertInstanceOf(Answer.Available.class, answer, entry.toString()));
    } else if (answer instanceof Answer.Never never) {
      assertEquals(entry.state(), never.state().word(), entry::toString);
      assertTrue(ReleaseTable.of(entry.script()).stream().noneMatch(e -> e.module().equals("yes")));
    } else if (answer instanceof Answer.ModuleMoved moved) {
      assertEquals(entry.state(), moved.state().word(), entry::toString);
      assertEquals(firstLater(entry), moved.since().from().toString(), entry::toString);
    } else {
      Answer.NotYet notYet = assertInstanceOf(Answer.NotYet.class, answer, entry.toString());
      assertEquals(entry.state(), notYet.state().word(), entry::toString);
      String since = notYet.since().from() == null ? "" : notYet.since().from().toString();
      assertEquals(firstLater(entry), since, entry::toString);
    }
  }

  private static void available(Entry entry, Answer.Available answer) {
    assertEquals(entry.version(), answer.at().toString(), entry::toString);
    assertEquals(entry.state(), answer.state().word(), entry::toString);
    List<Entry> series = inSeries(entry);
    List<Entry> having = series.stream().filter(e -> e.module().equals("yes")).toList();
    assertEquals(having.get(0).version(), answer.from().toString(), entry::toString);
    assertEquals(series.get(0).equals(having.get(0)), answer.wholeSeries(), entry::toString);
    String first =
        inOrder(entry.script()).stream()
            .filter(e -> e.module().equals("yes"))
            .findFirst()
            .orElseThrow()
            .version();
    assertEquals(first, answer.needs().from().toString(), entry::toString);
    assertEquals(null, answer.needs().last(), entry::toString);
  }

  private static String firstLater(Entry entry) {
    List<Entry> all = inOrder(entry.script());
    return all.subList(all.indexOf(entry), all.size()).stream()
        .filter(e -> e.module().equals("yes"))
        .map(Entry::version)
        .findFirst()
        .orElse("");
  }

  private static List<Entry> inSeries(Entry entry) {
    return inOrder(entry.script()).stream().filter(e -> e.series().equals(entry.series())).toList();
  }

  private static List<Entry> inOrder(String script) {
    return ReleaseTable.of(script).stream()
        .sorted((a, b) -> Version.of(a.version()).compareTo(Version.of(b.version())))
        .toList();
  }

  private static Row row(Entry entry) {
    return script(entry.script()).history().stream()
        .filter(r -> r.version().toString().equals(entry.version()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not listed: " + entry));
  }

  private static Script script(String name) {
    return CATALOGUE.script(name).orElseThrow();
  }

  private static Release asked(String word) {
    return CATALOGUE.asked(word).orElseThrow();
  }
}
