package dev.rebind.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedlesTest {
  @Test
  void aWordIsFoundAtEveryPlaceInAnyCase() {
    Needles needles = Needles.of("wsgi", "gunicorn");
    for (String word : List.of("wsgi", "WsGI", "gunicorn", "GUNICORN")) {
      for (int before = 0; before < 12; before++) {
        for (int after = 0; after < 4; after++) {
          byte[] bytes = (".".repeat(before) + word + ".".repeat(after)).getBytes(ISO_8859_1);
          assertTrue(needles.in(bytes), word + " after " + before);
          assertFalse(needles.in(bytes, before + 1, bytes.length), word + " cut at its start");
          int cut = before + word.length() - 1;
          assertFalse(needles.in(bytes, 0, cut), word + " cut at its end");
        }
      }
    }
  }

  @Test
  void theSearchFindsWhatAPlainSearchFinds() {
    long seed = 41;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      List<String> words = List.of(word(random, 2), word(random, 4));
      String text = word(random, 40);
      String folded = text.toLowerCase(Locale.ROOT);
      boolean expected =
          words.stream().anyMatch(it -> folded.contains(it.toLowerCase(Locale.ROOT)));
      String told = "seed " + seed + ", round " + round + ": " + words + " in " + text;
      assertEquals(expected, Needles.of(words).in(text.getBytes(ISO_8859_1)), told);
    }
  }

  private static String word(Random random, int least) {
    String letters = "wsgiWSGIun73'-";
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(5) + least; i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  @Test
  void noWordsAreFoundInEverything() {
    assertTrue(Needles.none().in(new byte[0]));
    assertEquals(Needles.none(), Needles.of());
  }

  @Test
  void badWordsAreRefused() {
    for (String bad : List.of("", "w", "wsg\u00ef", "a\nb", "x".repeat(101))) {
      assertThrows(IllegalArgumentException.class, () -> Needles.of(bad), bad);
    }
    assertEquals(List.of("gunicorn", "wsgi"), Needles.of("WSGI", "gunicorn", "wsgi").words());
  }
}
