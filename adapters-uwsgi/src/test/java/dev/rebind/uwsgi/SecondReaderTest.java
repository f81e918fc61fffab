package dev.rebind.uwsgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rebind.model.Binding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Target;
import dev.rebind.model.Value;
import dev.rebind.spi.Proof;
import dev.rebind.testkit.TextScope;
import dev.rebind.text.Span;
import dev.rebind.uwsgi.SecondReader.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondReaderTest {

  @Test
  void ini4jReadsSectionsKeysAndValuesInOrder() {
    assertEquals(
        List.of(
            new Read("uwsgi", "wsgi-file", "/x"),
            new Read("uwsgi", "env", "A=B:C"),
            new Read("uwsgi", "env", "C:\\tmp\\new"),
            new Read("uwsgi", "master", ""),
            new Read("other", "wsgi-file", "/y")),
        SecondReader.read(
                "[uwsgi]\nwsgi-file = /x\n# c\nenv = A=B:C\nenv = C:\\tmp\\new\nmaster\n[other]\n"
                    + "wsgi-file = /y\n")
            .options());
  }

  @Test
  void whatTheTwoDialectsReadDifferentlyIsNotModelled() {
    for (String text :
        List.of(
            "[uwsgi]\nlogto2: y\n",
            "[uwsgi]\na:b = c\n",
            "[uwsgi] # c\n",
            "[uwsgi\nx = y\n",
            "\uFEFF[uwsgi]\n",
            "[uwsgi]\nfoo = 50%\nbar = x\n",
            "[uwsgi]\nmodule = a%Yb\n",
            "[uwsgi]\n<http://127.0.0.1/>\n")) {
      assertFalse(SecondReader.read(text).cannot().isEmpty(), text);
    }
  }

  @Test
  void theAskedChangeAloneIsProven() {
    String before = "[uwsgi]\nwsgi-file = /x\nmaster = true\n";
    assertEquals(
        Proof.Verdict.PROVEN, prove(before, "[uwsgi]\nmodule = a.b:c\nmaster = true\n").verdict());
  }

  @Test
  void anyOtherChangeIsDisproven() {
    String before = "[uwsgi]\nwsgi-file = /x\nmaster = true\n";
    for (String after :
        List.of(
            before,
            "[uwsgi]\nmodule = a.b:c\n",
            "[uwsgi]\nmodule = a.b:d\nmaster = true\n",
            "[uwsgi]\nmodule = a.b:c\nmaster = true\nmodule = x:y\n")) {
      assertEquals(Proof.Verdict.DISPROVEN, prove(before, after).verdict(), after);
    }
  }

  private static Proof prove(String before, String after) {
    Site site =
        Site.of(new SiteId("a.ini", "wsgi"), Span.at(0), new Binding.Script(Value.literal("/x")));
    Flip flip = new Flip(site, Target.of(Binding.Module.parse("a.b:c"), "the test"));
    return SecondReader.prove(
        TextScope.of("a.ini", before), TextScope.of("a.ini", after), List.of(flip));
  }
}
