package dev.rebind.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseWordsTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @Test
  void aSeriesGoesByNumberAndByNameInAnyCase() {
    for (String word : List.of("2025.2", "flamingo", "Flamingo", "FLAMINGO", "2025.2 Flamingo")) {
      assertEquals("2025.2 Flamingo", asked(word).toString(), word);
    }
    assertEquals("Zed", asked("zed").toString());
  }

  @Test
  void branchesKeepTheirWord() {
    Release.Head head = (Release.Head) asked("unmaintained/2024.1");
    assertEquals("2024.1 Caracal", head.series().name());
    assertEquals("unmaintained/2024.1", head.toString());
    assertEquals("2025.1", ((Release.Head) asked("stable/epoxy")).series().id());
  }

  @Test
  void aBugfixBranchIsAVersion() {
    assertEquals(new Release.Exact(Version.of("37.0.0")), asked("bugfix/37.0"));
    assertEquals(new Release.Exact(Version.of("32.0.0")), asked("32.0.0"));
    assertEquals(new Release.Exact(Version.of("2015.1")), asked("2015.1"));
  }

  @Test
  void aSeriesAfterAllKnownOnesIsLaterAndNotWrong() {
    Release.Tags tags = (Release.Tags) asked("2027.1");
    assertFalse(tags.series().known());
    assertFalse(((Release.Head) asked("stable/2031.2")).series().known());
    assertTrue(tags.series().compareTo(CATALOGUE.latest()) > 0);
  }

  @Test
  void latestAndMasterAreWordsOfUsersAndProveNothing() {
    assertEquals("2026.1 Gazpacho", CATALOGUE.latest().name());
    assertTrue(CATALOGUE.asked("latest").isPresent());
    assertTrue(CATALOGUE.asked("master").isPresent());
    for (String word :
        List.of(
            "latest",
            "master",
            "main",
            "HEAD",
            "5da2dc2060",
            "",
            "stable/",
            "stable/xyz",
            "bugfix/x",
            "12",
            "2025.3x")) {
      assertTrue(CATALOGUE.evidence(word).isEmpty(), word);
    }
    assertTrue(CATALOGUE.asked("main").isEmpty());
  }

  @Test
  void upgradesMaySkipFromEverySecondSeries() {
    List<String> slurp = CATALOGUE.series().stream().filter(Series::slurp).map(Series::id).toList();
    assertEquals(List.of("2023.1", "2024.1", "2025.1", "2026.1"), slurp);
  }

  private static Release asked(String word) {
    return CATALOGUE.asked(word).orElseThrow();
  }
}
