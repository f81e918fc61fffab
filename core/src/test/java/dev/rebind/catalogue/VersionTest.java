package dev.rebind.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionTest {
  private static final List<String> ASCENDING =
      List.of(
          "2011.2",
          "2014.2.4",
          "2015.1.0",
          "0.1.7",
          "12.0.0",
          "26.0.0.0b2",
          "26.0.0.0rc1.dev4",
          "26.0.0.0rc1",
          "26.0.0.0rc2",
          "26.0.0",
          "26.0.0.post1",
          "26.0.1.dev3",
          "26.0.1",
          "26.0.10",
          "30.1",
          "2027.1.0");

  @Test
  void versionsSortAsPipSortsThemAndYearsComeFirst() {
    long seed = 20260821L;
    List<String> mixed = new ArrayList<>(ASCENDING);
    Collections.shuffle(mixed, new Random(seed));
    List<String> sorted = mixed.stream().map(Version::of).sorted().map(Version::toString).toList();
    assertEquals(ASCENDING, sorted, "seed " + seed);
  }

  @Test
  void trailingZerosDoNotCount() {
    assertEquals(Version.of("37.0"), Version.of("37.0.0"));
    assertEquals(Version.of("37.0").hashCode(), Version.of("37.0.0").hashCode());
    assertEquals("37.0", Version.of("37.0").toString());
  }

  @Test
  void whatIsNoVersionIsNone() {
    for (String text :
        List.of(
            "",
            "v1.0",
            "1..2",
            "1.",
            "1.0rc",
            "1.0-1",
            "1.0+x",
            "abc",
            "1.0.dev",
            "1!2.0",
            "99999999999.0",
            "1.2.3.4.5.6.7.8.9")) {
      assertTrue(Version.parse(text).isEmpty(), text);
    }
    assertThrows(IllegalArgumentException.class, () -> Version.of("epoxy"));
  }

  @Test
  void preReleasesAndDevelopmentVersionsAreNotFinal() {
    assertTrue(Version.of("30.0.0").isFinal());
    assertTrue(Version.of("30.0.0.post2").isFinal());
    assertFalse(Version.of("30.0.0.0rc1").isFinal());
    assertFalse(Version.of("30.0.1.dev7").isFinal());
  }
}
