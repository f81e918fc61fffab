package dev.rebind.road;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a walk asks of a name before it opens the file. */
class AdaptersTest {
  @Test
  void aNameThatIsClaimedIsOpened() {
    Adapters adapters = Adapters.of(new LineAdapter());
    assertTrue(adapters.mayClaim("a/b.bind"));
    assertFalse(adapters.mayClaim("a/b.txt"));
  }

  @Test
  void aNameThatSomebodyWantsToSeeMoreOfIsOpened() {
    Adapters adapters =
        Adapters.of(
            new LineAdapter() {
              @Override
              public Optional<Claim> claim(Head head) {
                return head.folder().equals("a") && head.start().contains("x")
                    ? Optional.of(Claim.file(head))
                    : Optional.empty();
              }
            });
    assertTrue(adapters.mayClaim("a/b.txt"));
    assertFalse(adapters.mayClaim("b/b.txt"));
  }

  /** The file's own claim crashes too, and that is told. */
  @Test
  void aNameOverWhichAnAdapterCrashesIsOpened() {
    Adapters adapters =
        Adapters.of(
            new LineAdapter() {
              @Override
              public Optional<Claim> claim(Head head) {
                throw new IllegalStateException("a bug");
              }
            });
    assertTrue(adapters.mayClaim("b.txt"));
  }

  @Test
  void twoAdaptersOfOneNameAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Adapters.of(new LineAdapter(), new LineAdapter()));
  }
}
