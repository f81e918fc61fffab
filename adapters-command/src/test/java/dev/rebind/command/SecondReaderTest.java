package dev.rebind.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rebind.model.Binding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Target;
import dev.rebind.model.Value;
import dev.rebind.spi.Proof.Verdict;
import dev.rebind.testkit.TextScope;
import dev.rebind.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondReaderTest {
  private static final String BEFORE = "uwsgi --http :80 --wsgi-file /usr/bin/x # old\n";

  @Test
  void theModuleAndItsOptionAreAllThatMayCome() {
    assertEquals(Verdict.PROVEN, verdict("uwsgi --http :80 --module shop.web:app # old\n"));
    assertEquals(Verdict.PROVEN, verdict("uwsgi --http :80 '--module=shop.web:app' # old\n"));
  }

  @Test
  void anotherModuleOrAnotherWordIsDisproven() {
    assertEquals(Verdict.DISPROVEN, verdict("uwsgi --http :80 --module shop.web:application\n"));
    assertEquals(Verdict.DISPROVEN, verdict("uwsgi --http :81 --module shop.web:app # old\n"));
    assertEquals(Verdict.DISPROVEN, verdict(BEFORE));
  }

  private static Verdict verdict(String after) {
    Site site =
        Site.of(
            new SiteId("run.sh", "sh:uwsgi:wsgi"),
            Span.at(0),
            new Binding.Script(Value.literal("/usr/bin/x")));
    Flip flip = new Flip(site, Target.of(new Binding.Module("shop.web", "app", false), "a test"));
    return SecondReader.prove(
            TextScope.of("run.sh", BEFORE), TextScope.of("run.sh", after), List.of(flip))
        .verdict();
  }

  /** A scope of one file. */
}
