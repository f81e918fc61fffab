package dev.rebind.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a walk asks of a name before it opens the file. */
class AdaptersTest {
  @Test
  void aNameThatIsClaimedIsOpened() {
    Adapters adapters = Adapters.of(new LineAdapter());
    assertTrue(adapters.names().test("a/b.bind"));
    assertFalse(adapters.names().test("a/b.txt"));
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
    assertTrue(adapters.names().test("a/b.txt"));
    assertFalse(adapters.names().test("b/b.txt"));
  }

  @Test
  void anExtensionThatSomebodyWantsWholeIsAskedAboutOnce() {
    List<String> asked = new ArrayList<>();
    Predicate<String> names =
        Adapters.of(
                new LineAdapter() {
                  @Override
                  public Optional<Claim> claim(Head head) {
                    boolean wanted = head.extension().equals("bind") && head.start().isEmpty();
                    asked.add(head.path());
                    return wanted ? Optional.of(Claim.file(head)) : Optional.empty();
                  }
                })
            .names();
    assertTrue(names.test("a.bind"));
    assertTrue(names.test("b.bind"));
    assertEquals(List.of("a.bind", "b.bind"), asked, "it looks at the path, so it is asked again");
    Predicate<String> plain = Adapters.of(new ByExtension()).names();
    assertTrue(plain.test("a.bind"));
    assertTrue(plain.test("b.bind"));
    assertFalse(plain.test("b.txt"));
    assertFalse(plain.test("c.txt"));
    assertEquals(List.of("bind", "txt", "txt"), ByExtension.ASKED);
  }

  private static final class ByExtension extends LineAdapter {
    private static final List<String> ASKED = new ArrayList<>();

    @Override
    public Optional<Claim> claim(Head head) {
      ASKED.add(head.extension());
      return head.extension().equals("bind") && head.start().contains("x")
          ? Optional.of(Claim.file(head))
          : Optional.empty();
    }
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
    assertTrue(adapters.names().test("b.txt"));
  }

  @Test
  void twoAdaptersOfOneNameAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Adapters.of(new LineAdapter(), new LineAdapter()));
  }
}
